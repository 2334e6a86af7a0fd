package io.portalis.bridge;

import io.portalis.contract.MutexContract;

class JvmMutexContractTest extends MutexContract {}
