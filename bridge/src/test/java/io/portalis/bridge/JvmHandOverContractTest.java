package io.portalis.bridge;

import io.portalis.contract.HandOverContract;

class JvmHandOverContractTest extends HandOverContract {}
