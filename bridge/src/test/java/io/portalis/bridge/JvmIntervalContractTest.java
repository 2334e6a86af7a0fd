package io.portalis.bridge;

import io.portalis.contract.IntervalContract;

class JvmIntervalContractTest extends IntervalContract {}
