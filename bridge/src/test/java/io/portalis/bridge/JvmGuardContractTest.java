package io.portalis.bridge;

import io.portalis.contract.GuardContract;

class JvmGuardContractTest extends GuardContract {}
