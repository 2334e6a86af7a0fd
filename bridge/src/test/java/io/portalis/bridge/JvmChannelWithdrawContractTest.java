package io.portalis.bridge;

import io.portalis.contract.ChannelWithdrawContract;

class JvmChannelWithdrawContractTest extends ChannelWithdrawContract {}
