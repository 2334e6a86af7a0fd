package io.portalis.bridge;

import io.portalis.contract.AsCompletedContract;

class JvmAsCompletedContractTest extends AsCompletedContract {}
