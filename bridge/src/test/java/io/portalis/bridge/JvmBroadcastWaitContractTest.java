package io.portalis.bridge;

import io.portalis.contract.BroadcastWaitContract;

class JvmBroadcastWaitContractTest extends BroadcastWaitContract {}
