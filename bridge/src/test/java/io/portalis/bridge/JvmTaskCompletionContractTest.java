package io.portalis.bridge;

import io.portalis.contract.TaskCompletionContract;

class JvmTaskCompletionContractTest extends TaskCompletionContract {}
