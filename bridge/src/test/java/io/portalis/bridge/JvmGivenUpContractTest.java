package io.portalis.bridge;

import io.portalis.contract.GivenUpContract;

class JvmGivenUpContractTest extends GivenUpContract {}
