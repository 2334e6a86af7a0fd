package io.portalis.bridge;

import io.portalis.contract.WithdrawalContract;

class JvmWithdrawalContractTest extends WithdrawalContract {}
