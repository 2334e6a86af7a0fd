package io.portalis.bridge;

import io.portalis.contract.ThreadedSelectContract;

class JvmThreadedSelectContractTest extends ThreadedSelectContract {}
