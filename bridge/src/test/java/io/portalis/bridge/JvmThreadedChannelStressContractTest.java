package io.portalis.bridge;

import io.portalis.contract.ThreadedChannelStressContract;

class JvmThreadedChannelStressContractTest extends ThreadedChannelStressContract {}
