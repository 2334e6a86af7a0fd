package io.portalis.bridge;

import io.portalis.contract.BroadcastCloseContract;

class JvmBroadcastCloseContractTest extends BroadcastCloseContract {}
