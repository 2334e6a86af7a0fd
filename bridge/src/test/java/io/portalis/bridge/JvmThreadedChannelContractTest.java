package io.portalis.bridge;

import io.portalis.contract.ThreadedChannelContract;

class JvmThreadedChannelContractTest extends ThreadedChannelContract {}
