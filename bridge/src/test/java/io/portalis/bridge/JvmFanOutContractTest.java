package io.portalis.bridge;

import io.portalis.contract.FanOutContract;

class JvmFanOutContractTest extends FanOutContract {}
