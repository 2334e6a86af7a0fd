package io.portalis.bridge;

import io.portalis.contract.ThreadedChannelBlockingContract;

class JvmThreadedChannelBlockingContractTest extends ThreadedChannelBlockingContract {}
