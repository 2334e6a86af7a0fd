package io.portalis.bridge;

import io.portalis.contract.ChannelStackDepthContract;

class JvmChannelStackDepthContractTest extends ChannelStackDepthContract {}
