package io.portalis.bridge;

import io.portalis.contract.OneshotContract;

class JvmOneshotContractTest extends OneshotContract {}
