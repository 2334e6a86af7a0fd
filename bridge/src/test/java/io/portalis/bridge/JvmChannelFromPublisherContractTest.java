package io.portalis.bridge;

import io.portalis.contract.ChannelFromPublisherContract;

class JvmChannelFromPublisherContractTest extends ChannelFromPublisherContract {}
