package io.portalis.bridge;

import io.portalis.Dispatchers;
import io.portalis.RuntimeConfig;
import io.portalis.contract.DerivedStageContract;
import io.portalis.contract.ScopeContract;
import io.portalis.contract.ScopedContract;
import io.portalis.contract.TaskCompletionContract;
import io.portalis.contract.TaskContract;
import io.portalis.contract.UncaughtContract;
import org.junit.jupiter.api.Nested;

/** The core of the contract where all bodies share one thread, as they do on other platforms. */
class JvmOnOneThreadTest {

  private static RuntimeConfig.Builder onOneThread(RuntimeConfig.Builder config) {
    return config.dispatcher(Dispatchers.singleThread("one"));
  }

  @Nested
  class Tasks extends TaskContract {
    @Override
    protected RuntimeConfig.Builder config() {
      return onOneThread(super.config());
    }
  }

  @Nested
  class TaskCompletion extends TaskCompletionContract {
    @Override
    protected RuntimeConfig.Builder config() {
      return onOneThread(super.config());
    }
  }

  @Nested
  class DerivedStages extends DerivedStageContract {
    @Override
    protected RuntimeConfig.Builder config() {
      return onOneThread(super.config());
    }
  }

  @Nested
  class Scopes extends ScopeContract {
    @Override
    protected RuntimeConfig.Builder config() {
      return onOneThread(super.config());
    }
  }

  @Nested
  class Scoped extends ScopedContract {
    @Override
    protected RuntimeConfig.Builder config() {
      return onOneThread(super.config());
    }
  }

  @Nested
  class Uncaught extends UncaughtContract {
    @Override
    protected RuntimeConfig.Builder config() {
      return onOneThread(super.config());
    }
  }
}
