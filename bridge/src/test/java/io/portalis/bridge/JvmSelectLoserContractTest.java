package io.portalis.bridge;

import io.portalis.contract.SelectLoserContract;

class JvmSelectLoserContractTest extends SelectLoserContract {}
