package io.portalis.bridge;

import io.portalis.contract.ThreadedBlockOnContract;

class JvmThreadedBlockOnContractTest extends ThreadedBlockOnContract {}
