package io.portalis.bridge;

import io.portalis.contract.RwLockOrderContract;

class JvmRwLockOrderContractTest extends RwLockOrderContract {}
