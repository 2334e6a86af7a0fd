package io.portalis.bridge;

import io.portalis.contract.EventContract;

class JvmEventContractTest extends EventContract {}
