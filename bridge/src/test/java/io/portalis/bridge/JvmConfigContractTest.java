package io.portalis.bridge;

import io.portalis.contract.ConfigContract;

class JvmConfigContractTest extends ConfigContract {}
