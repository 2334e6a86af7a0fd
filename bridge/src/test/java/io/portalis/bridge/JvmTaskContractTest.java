package io.portalis.bridge;

import io.portalis.contract.TaskContract;

class JvmTaskContractTest extends TaskContract {}
