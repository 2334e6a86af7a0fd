package io.portalis.bridge;

import io.portalis.contract.ThreadedHandOverGarbageContract;

class JvmThreadedHandOverGarbageContractTest extends ThreadedHandOverGarbageContract {}
