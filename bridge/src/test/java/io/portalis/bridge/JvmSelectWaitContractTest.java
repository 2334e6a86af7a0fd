package io.portalis.bridge;

import io.portalis.contract.SelectWaitContract;

class JvmSelectWaitContractTest extends SelectWaitContract {}
