package io.portalis.bridge;

import io.portalis.contract.DerivedStageContract;

class JvmDerivedStageContractTest extends DerivedStageContract {}
