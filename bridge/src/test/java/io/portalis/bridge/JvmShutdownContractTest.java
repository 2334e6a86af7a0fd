package io.portalis.bridge;

import io.portalis.contract.ShutdownContract;

class JvmShutdownContractTest extends ShutdownContract {}
