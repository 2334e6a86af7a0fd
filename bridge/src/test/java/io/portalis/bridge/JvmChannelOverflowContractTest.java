package io.portalis.bridge;

import io.portalis.contract.ChannelOverflowContract;

class JvmChannelOverflowContractTest extends ChannelOverflowContract {}
