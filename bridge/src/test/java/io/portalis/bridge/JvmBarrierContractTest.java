package io.portalis.bridge;

import io.portalis.contract.BarrierContract;

class JvmBarrierContractTest extends BarrierContract {}
