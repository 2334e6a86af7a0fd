package io.portalis.bridge;

import io.portalis.contract.SelectTimeoutContract;

class JvmSelectTimeoutContractTest extends SelectTimeoutContract {}
