package io.portalis.bridge;

import io.portalis.contract.ChannelCloseContract;

class JvmChannelCloseContractTest extends ChannelCloseContract {}
