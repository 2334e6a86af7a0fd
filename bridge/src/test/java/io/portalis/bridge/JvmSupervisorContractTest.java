package io.portalis.bridge;

import io.portalis.contract.SupervisorContract;

class JvmSupervisorContractTest extends SupervisorContract {}
