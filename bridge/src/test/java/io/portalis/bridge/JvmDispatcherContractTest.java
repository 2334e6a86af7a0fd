package io.portalis.bridge;

import io.portalis.contract.DispatcherContract;

class JvmDispatcherContractTest extends DispatcherContract {}
