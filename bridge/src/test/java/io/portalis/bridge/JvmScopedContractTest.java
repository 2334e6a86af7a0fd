package io.portalis.bridge;

import io.portalis.contract.ScopedContract;

class JvmScopedContractTest extends ScopedContract {}
