package io.portalis.bridge;

import io.portalis.contract.SelectRendezvousContract;

class JvmSelectRendezvousContractTest extends SelectRendezvousContract {}
