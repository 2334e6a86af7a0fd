package io.portalis.bridge;

import io.portalis.contract.WatchContract;

class JvmWatchContractTest extends WatchContract {}
