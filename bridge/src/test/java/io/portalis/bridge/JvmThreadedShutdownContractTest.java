package io.portalis.bridge;

import io.portalis.contract.ThreadedShutdownContract;

class JvmThreadedShutdownContractTest extends ThreadedShutdownContract {}
