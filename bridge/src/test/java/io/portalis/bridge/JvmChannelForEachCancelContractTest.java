package io.portalis.bridge;

import io.portalis.contract.ChannelForEachCancelContract;

class JvmChannelForEachCancelContractTest extends ChannelForEachCancelContract {}
