package io.portalis.bridge;

import io.portalis.contract.ChannelCallbackContract;

class JvmChannelCallbackContractTest extends ChannelCallbackContract {}
