package io.portalis.bridge;

import io.portalis.contract.WatchWaitContract;

class JvmWatchWaitContractTest extends WatchWaitContract {}
