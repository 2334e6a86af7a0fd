package io.portalis.bridge;

import io.portalis.contract.ChannelPublisherContract;

class JvmChannelPublisherContractTest extends ChannelPublisherContract {}
