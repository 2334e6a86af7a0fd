package io.portalis.bridge;

import io.portalis.contract.YieldContract;

class JvmYieldContractTest extends YieldContract {}
