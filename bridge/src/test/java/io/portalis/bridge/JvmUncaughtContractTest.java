package io.portalis.bridge;

import io.portalis.contract.UncaughtContract;

class JvmUncaughtContractTest extends UncaughtContract {}
