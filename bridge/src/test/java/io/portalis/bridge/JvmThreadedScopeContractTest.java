package io.portalis.bridge;

import io.portalis.contract.ThreadedScopeContract;

class JvmThreadedScopeContractTest extends ThreadedScopeContract {}
