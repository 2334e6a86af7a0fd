package io.portalis.bridge;

import io.portalis.contract.SelectFailureContract;

class JvmSelectFailureContractTest extends SelectFailureContract {}
