package io.portalis.bridge;

import io.portalis.contract.LazyContract;

class JvmLazyContractTest extends LazyContract {}
