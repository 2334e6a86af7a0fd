package io.portalis.bridge;

import io.portalis.contract.RwLockContract;

class JvmRwLockContractTest extends RwLockContract {}
