package io.portalis.bridge;

import io.portalis.contract.ThreadedSignalContract;

class JvmThreadedSignalContractTest extends ThreadedSignalContract {}
