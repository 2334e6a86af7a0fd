package io.portalis.bridge;

import io.portalis.contract.ThreadedChannelEndRaceContract;

class JvmThreadedChannelEndRaceContractTest extends ThreadedChannelEndRaceContract {}
