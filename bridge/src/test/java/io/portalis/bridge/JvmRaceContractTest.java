package io.portalis.bridge;

import io.portalis.contract.RaceContract;

class JvmRaceContractTest extends RaceContract {}
