package io.portalis.bridge;

import io.portalis.contract.ThreadedInterruptContract;

class JvmThreadedInterruptContractTest extends ThreadedInterruptContract {}
