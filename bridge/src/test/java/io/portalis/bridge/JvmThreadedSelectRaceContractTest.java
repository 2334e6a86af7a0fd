package io.portalis.bridge;

import io.portalis.contract.ThreadedSelectRaceContract;

class JvmThreadedSelectRaceContractTest extends ThreadedSelectRaceContract {}
