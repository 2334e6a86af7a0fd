package io.portalis.bridge;

import io.portalis.contract.ThreadedLazyContract;

class JvmThreadedLazyContractTest extends ThreadedLazyContract {}
