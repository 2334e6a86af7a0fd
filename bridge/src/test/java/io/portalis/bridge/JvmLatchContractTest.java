package io.portalis.bridge;

import io.portalis.contract.LatchContract;

class JvmLatchContractTest extends LatchContract {}
