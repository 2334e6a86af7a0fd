package io.portalis.bridge;

import io.portalis.contract.ThreadedBarrierContract;

class JvmThreadedBarrierContractTest extends ThreadedBarrierContract {}
