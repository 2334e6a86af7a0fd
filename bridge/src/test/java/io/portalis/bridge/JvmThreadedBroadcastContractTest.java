package io.portalis.bridge;

import io.portalis.contract.ThreadedBroadcastContract;

class JvmThreadedBroadcastContractTest extends ThreadedBroadcastContract {}
