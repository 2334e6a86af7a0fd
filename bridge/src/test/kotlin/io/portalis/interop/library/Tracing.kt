package io.portalis.interop.library

import kotlinx.coroutines.CopyableThreadContextElement
import kotlinx.coroutines.DelicateCoroutinesApi
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.ThreadContextElement
import kotlinx.coroutines.asContextElement
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.yield
import kotlin.coroutines.AbstractCoroutineContextElement
import kotlin.coroutines.CoroutineContext

/** Thread locals of coroutines. */
object Tracing {
  private val local = ThreadLocal<String?>()
  private val trace = ThreadLocal<String?>()

  fun local(value: String): CoroutineContext = local.asContextElement(value)

  /** The local before a suspension and after it. */
  suspend fun localsAround(): String {
    val before = local.get()
    yield()
    return "$before > ${local.get()}"
  }

  /** The trace on the thread and in the context before a suspension, and on the thread after it. */
  suspend fun tracesAround(): String {
    val before = trace.get()
    val own = currentCoroutineContext()[Trace]?.id
    yield()
    return "$before $own > ${trace.get()}"
  }

  /** An element that cannot be put on a thread. */
  fun broken(): CoroutineContext = Broken()

  private class Broken :
    AbstractCoroutineContextElement(Broken),
    ThreadContextElement<Unit> {
    companion object Key : CoroutineContext.Key<Broken>

    override fun updateThreadContext(context: CoroutineContext): Unit =
      throw StorageException("no thread")

    override fun restoreThreadContext(
      context: CoroutineContext,
      oldState: Unit,
    ) = Unit
  }

  /** An element of which each coroutine has a copy of its own. */
  @OptIn(ExperimentalCoroutinesApi::class, DelicateCoroutinesApi::class)
  class Trace(
    val id: String,
  ) : AbstractCoroutineContextElement(Trace),
    CopyableThreadContextElement<String?> {
    companion object Key : CoroutineContext.Key<Trace>

    override fun updateThreadContext(context: CoroutineContext): String? {
      val before = trace.get()
      trace.set(id)
      return before
    }

    override fun restoreThreadContext(
      context: CoroutineContext,
      oldState: String?,
    ) = trace.set(oldState)

    override fun copyForChild() = Trace("$id'")

    override fun mergeForChild(overwritingElement: CoroutineContext.Element) = copyForChild()
  }
}
