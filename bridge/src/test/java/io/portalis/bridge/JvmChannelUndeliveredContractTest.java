package io.portalis.bridge;

import io.portalis.contract.ChannelUndeliveredContract;

class JvmChannelUndeliveredContractTest extends ChannelUndeliveredContract {}
