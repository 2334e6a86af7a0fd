package io.portalis.bridge

import io.portalis.ScopePolicy
import io.portalis.Spawner
import io.portalis.TaskScope
import kotlinx.coroutines.CoroutineExceptionHandler
import kotlinx.coroutines.CoroutineName
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job

/** A coroutine scope whose coroutines are children of the spawner's scope. */
internal fun coroutineScopeOf(spawner: Spawner): CoroutineScope {
  val view = SpawnerView.of(spawner)
  val scope = view.scope()
  val context = view.context() + scope.job()
  // A coroutine scope around has its own handler, or none.
  return CoroutineScope(if (scope.outer == null) context + uncaughtHandler(scope) else context)
}

/** A task scope inside a coroutine scope. */
internal fun taskScopeOf(
  scope: CoroutineScope,
  policy: ScopePolicy,
): TaskScope =
  StructuredScope(CoroutineEngine.instance().globalRuntime(), null, policy, CoroutineOuter(scope))

/** Reports what a coroutine failed with and nobody can await; not if the scope fails with it. */
private fun uncaughtHandler(scope: StructuredScope) =
  CoroutineExceptionHandler { context, failure ->
    if (!scope.firstFailure().isOrSuppresses(failure)) {
      val name = context[CoroutineName]?.name ?: "coroutine"
      val failed = Current.get().takeFailed()?.takeIf { it.coroutine() === context[Job] }
      // One that is no child of the scope is of some scope inside a coroutine.
      scope.runtime.uncaught(failed ?: FailedTask(0, name, failure), failure)
    }
  }
