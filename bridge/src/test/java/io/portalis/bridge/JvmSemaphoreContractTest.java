package io.portalis.bridge;

import io.portalis.contract.SemaphoreContract;

class JvmSemaphoreContractTest extends SemaphoreContract {}
