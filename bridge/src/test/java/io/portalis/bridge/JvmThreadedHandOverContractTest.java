package io.portalis.bridge;

import io.portalis.contract.ThreadedHandOverContract;

class JvmThreadedHandOverContractTest extends ThreadedHandOverContract {}
