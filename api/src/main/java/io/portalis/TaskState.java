package io.portalis;

/** Where a {@link Task} is in its life. The last three are final. */
public enum TaskState {

  /** Accepted; the body has not started. */
  QUEUED,

  /** The body, or the stage it returned, is at work. */
  RUNNING,

  /** Ended with a result. */
  SUCCEEDED,

  /** Ended with an exception that is not a cancellation. */
  FAILED,

  /** Ended by cancellation. The body may still be on its way out, see {@link Task#isFinished()}. */
  CANCELLED
}
