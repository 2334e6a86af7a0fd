package io.portalis.bridge;

import io.portalis.contract.ThreadedChannelRaceContract;

class JvmThreadedChannelRaceContractTest extends ThreadedChannelRaceContract {}
