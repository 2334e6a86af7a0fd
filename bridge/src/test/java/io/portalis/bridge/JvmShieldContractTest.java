package io.portalis.bridge;

import io.portalis.contract.ShieldContract;

class JvmShieldContractTest extends ShieldContract {}
