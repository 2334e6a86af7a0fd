package io.portalis.bridge;

import io.portalis.contract.ChannelCancelContract;

class JvmChannelCancelContractTest extends ChannelCancelContract {}
