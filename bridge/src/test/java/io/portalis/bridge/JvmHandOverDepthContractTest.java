package io.portalis.bridge;

import io.portalis.contract.HandOverDepthContract;

class JvmHandOverDepthContractTest extends HandOverDepthContract {}
