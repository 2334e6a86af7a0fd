package io.portalis.bridge;

import io.portalis.contract.ChannelForEachContract;

class JvmChannelForEachContractTest extends ChannelForEachContract {}
