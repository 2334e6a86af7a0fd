package io.portalis.bridge;

import io.portalis.contract.ThreadedLateCancelContract;

class JvmThreadedLateCancelContractTest extends ThreadedLateCancelContract {}
