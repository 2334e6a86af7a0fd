package io.portalis.bridge;

import io.portalis.contract.ThreadedSemaphoreContract;

class JvmThreadedSemaphoreContractTest extends ThreadedSemaphoreContract {}
