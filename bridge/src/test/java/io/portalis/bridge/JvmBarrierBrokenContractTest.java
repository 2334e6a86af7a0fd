package io.portalis.bridge;

import io.portalis.contract.BarrierBrokenContract;

class JvmBarrierBrokenContractTest extends BarrierBrokenContract {}
