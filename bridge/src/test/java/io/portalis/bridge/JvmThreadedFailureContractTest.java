package io.portalis.bridge;

import io.portalis.contract.ThreadedFailureContract;

class JvmThreadedFailureContractTest extends ThreadedFailureContract {}
