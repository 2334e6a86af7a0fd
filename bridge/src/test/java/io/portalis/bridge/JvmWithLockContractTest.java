package io.portalis.bridge;

import io.portalis.contract.WithLockContract;

class JvmWithLockContractTest extends WithLockContract {}
