package io.portalis.bridge;

import io.portalis.contract.ConditionCancelContract;

class JvmConditionCancelContractTest extends ConditionCancelContract {}
