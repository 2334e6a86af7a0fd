package io.portalis.bridge;

import io.portalis.contract.TimeContract;

class JvmTimeContractTest extends TimeContract {}
