package io.portalis.bridge;

import io.portalis.contract.WithLockCancelContract;

class JvmWithLockCancelContractTest extends WithLockCancelContract {}
