package io.portalis.bridge;

import io.portalis.contract.SpawnerContract;

class JvmSpawnerContractTest extends SpawnerContract {}
