package io.portalis.interop.library

import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/** Flows that count. */
object Numbers {
  fun upTo(end: Long): Flow<Long> =
    flow {
      for (n in 0 until end) {
        emit(n)
      }
    }

  fun broken(): Flow<Long> = flow { throw StorageException("on purpose") }
}
