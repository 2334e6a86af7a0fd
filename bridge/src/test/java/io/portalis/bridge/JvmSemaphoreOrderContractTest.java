package io.portalis.bridge;

import io.portalis.contract.SemaphoreOrderContract;

class JvmSemaphoreOrderContractTest extends SemaphoreOrderContract {}
