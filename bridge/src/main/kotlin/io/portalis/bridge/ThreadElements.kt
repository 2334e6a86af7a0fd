package io.portalis.bridge

import kotlinx.coroutines.ThreadContextElement
import kotlin.coroutines.CoroutineContext

/** Whether a context has something that is to be put on the thread. */
internal fun hasThreadElements(context: CoroutineContext): Boolean =
  context.fold(false) { found, element -> found || element is ThreadContextElement<*> }

/**
 * Does something while the thread-context elements of a context are in force.
 *
 * @throws Throwable what the first of them that failed threw; the action is not done if that was
 *   before it, and the others are restored in any case
 */
internal fun withThreadElements(
  context: CoroutineContext,
  action: Runnable,
) {
  var changes: Change<*>? = null
  try {
    context.fold(Unit) { _, element ->
      if (element is ThreadContextElement<*>) {
        changes = change(element, context, changes)
      }
    }
    action.run()
  } finally {
    restore(changes, context)
  }
}

private fun <S> change(
  element: ThreadContextElement<S>,
  context: CoroutineContext,
  earlier: Change<*>?,
) = Change(element, element.updateThreadContext(context), earlier)

private fun restore(
  changes: Change<*>?,
  context: CoroutineContext,
) {
  val failures =
    generateSequence(changes) { it.earlier }
      .mapNotNull { runCatching { it.undo(context) }.exceptionOrNull() }
      .toList()
  if (failures.isNotEmpty()) {
    throw failures[0]
  }
}

/** What an element has changed on the thread. */
private class Change<S>(
  private val element: ThreadContextElement<S>,
  private val before: S,
  val earlier: Change<*>?,
) {
  fun undo(context: CoroutineContext) = element.restoreThreadContext(context, before)
}
