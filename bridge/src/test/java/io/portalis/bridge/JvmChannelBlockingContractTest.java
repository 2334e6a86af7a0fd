package io.portalis.bridge;

import io.portalis.contract.ChannelBlockingContract;

class JvmChannelBlockingContractTest extends ChannelBlockingContract {}
