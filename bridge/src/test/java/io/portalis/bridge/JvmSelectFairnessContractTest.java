package io.portalis.bridge;

import io.portalis.contract.SelectFairnessContract;

class JvmSelectFairnessContractTest extends SelectFairnessContract {}
