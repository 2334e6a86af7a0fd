package io.portalis.bridge;

import io.portalis.contract.ThreadedGuardContract;

class JvmThreadedGuardContractTest extends ThreadedGuardContract {}
