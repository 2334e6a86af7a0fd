package io.portalis.bridge;

import io.portalis.contract.ChannelPublisherEndContract;

class JvmChannelPublisherEndContractTest extends ChannelPublisherEndContract {}
