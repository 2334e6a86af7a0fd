package io.portalis.bridge;

import io.portalis.contract.ThreadedGarbageContract;

class JvmThreadedGarbageContractTest extends ThreadedGarbageContract {}
