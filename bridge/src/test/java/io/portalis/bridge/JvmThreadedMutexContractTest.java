package io.portalis.bridge;

import io.portalis.contract.ThreadedMutexContract;

class JvmThreadedMutexContractTest extends ThreadedMutexContract {}
