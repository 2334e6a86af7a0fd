package io.portalis.bridge;

import io.portalis.contract.ChannelSendWithdrawContract;

class JvmChannelSendWithdrawContractTest extends ChannelSendWithdrawContract {}
