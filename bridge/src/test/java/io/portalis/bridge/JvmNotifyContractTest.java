package io.portalis.bridge;

import io.portalis.contract.NotifyContract;

class JvmNotifyContractTest extends NotifyContract {}
