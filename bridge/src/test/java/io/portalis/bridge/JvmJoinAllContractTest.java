package io.portalis.bridge;

import io.portalis.contract.JoinAllContract;

class JvmJoinAllContractTest extends JoinAllContract {}
