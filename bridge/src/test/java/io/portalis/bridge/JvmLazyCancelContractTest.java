package io.portalis.bridge;

import io.portalis.contract.LazyCancelContract;

class JvmLazyCancelContractTest extends LazyCancelContract {}
