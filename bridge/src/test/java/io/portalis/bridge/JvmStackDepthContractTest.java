package io.portalis.bridge;

import io.portalis.contract.StackDepthContract;

class JvmStackDepthContractTest extends StackDepthContract {}
