package io.portalis.bridge;

import io.portalis.contract.ThreadedRwLockContract;

class JvmThreadedRwLockContractTest extends ThreadedRwLockContract {}
