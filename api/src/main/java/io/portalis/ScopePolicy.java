package io.portalis;

/** What the failure of one child means for a {@link TaskScope}. */
public enum ScopePolicy {

  /** The first failure cancels the other children and fails the scope. */
  FAIL_FAST,

  /** Children are independent: a failure stays in its own task. */
  SUPERVISOR
}
