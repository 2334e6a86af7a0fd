package io.portalis.bridge;

import io.portalis.contract.ConditionContract;

class JvmConditionContractTest extends ConditionContract {}
