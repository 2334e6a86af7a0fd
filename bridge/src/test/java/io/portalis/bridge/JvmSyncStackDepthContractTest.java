package io.portalis.bridge;

import io.portalis.contract.SyncStackDepthContract;

class JvmSyncStackDepthContractTest extends SyncStackDepthContract {}
