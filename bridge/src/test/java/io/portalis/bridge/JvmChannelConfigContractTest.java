package io.portalis.bridge;

import io.portalis.contract.ChannelConfigContract;

class JvmChannelConfigContractTest extends ChannelConfigContract {}
