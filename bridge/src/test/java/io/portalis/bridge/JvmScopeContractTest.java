package io.portalis.bridge;

import io.portalis.contract.ScopeContract;

class JvmScopeContractTest extends ScopeContract {}
