package io.portalis.bridge;

import io.portalis.contract.MutexCancelContract;

class JvmMutexCancelContractTest extends MutexCancelContract {}
