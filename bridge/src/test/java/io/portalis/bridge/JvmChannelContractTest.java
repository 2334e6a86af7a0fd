package io.portalis.bridge;

import io.portalis.contract.ChannelContract;

class JvmChannelContractTest extends ChannelContract {}
