package io.portalis.bridge;

import io.portalis.contract.ThreadedChannelLoopRaceContract;

class JvmThreadedChannelLoopRaceContractTest extends ThreadedChannelLoopRaceContract {}
