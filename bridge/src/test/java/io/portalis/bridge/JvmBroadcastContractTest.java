package io.portalis.bridge;

import io.portalis.contract.BroadcastContract;

class JvmBroadcastContractTest extends BroadcastContract {}
