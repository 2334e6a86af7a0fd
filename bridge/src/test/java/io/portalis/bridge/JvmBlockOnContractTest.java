package io.portalis.bridge;

import io.portalis.contract.BlockOnContract;

class JvmBlockOnContractTest extends BlockOnContract {}
