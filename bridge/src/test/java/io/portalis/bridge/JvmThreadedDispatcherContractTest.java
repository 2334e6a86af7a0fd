package io.portalis.bridge;

import io.portalis.contract.ThreadedDispatcherContract;

class JvmThreadedDispatcherContractTest extends ThreadedDispatcherContract {}
