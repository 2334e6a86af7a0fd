package io.portalis.bridge;

import io.portalis.contract.ChildScopeContract;

class JvmChildScopeContractTest extends ChildScopeContract {}
