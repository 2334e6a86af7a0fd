package io.portalis.bridge;

import io.portalis.contract.ThreadedWithdrawalContract;

class JvmThreadedWithdrawalContractTest extends ThreadedWithdrawalContract {}
