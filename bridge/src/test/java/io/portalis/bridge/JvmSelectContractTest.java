package io.portalis.bridge;

import io.portalis.contract.SelectContract;

class JvmSelectContractTest extends SelectContract {}
