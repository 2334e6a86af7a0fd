package io.portalis.bridge;

import io.portalis.contract.ErrorContract;

class JvmErrorContractTest extends ErrorContract {}
