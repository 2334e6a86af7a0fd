package io.portalis.bridge;

import io.portalis.contract.SettleAllContract;

class JvmSettleAllContractTest extends SettleAllContract {}
