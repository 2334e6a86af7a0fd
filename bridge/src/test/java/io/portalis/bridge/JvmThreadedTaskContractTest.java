package io.portalis.bridge;

import io.portalis.contract.ThreadedTaskContract;

class JvmThreadedTaskContractTest extends ThreadedTaskContract {}
