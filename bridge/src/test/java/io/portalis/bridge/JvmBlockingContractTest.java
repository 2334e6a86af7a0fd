package io.portalis.bridge;

import io.portalis.contract.BlockingContract;

class JvmBlockingContractTest extends BlockingContract {}
