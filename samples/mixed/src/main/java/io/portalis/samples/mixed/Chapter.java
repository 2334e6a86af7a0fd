package io.portalis.samples.mixed;

import io.portalis.AsyncRuntime;

/** A part of the demonstration. */
interface Chapter {

  /**
   * Does it.
   *
   * @param runtime what to do it on
   * @param journal where to note what happened
   */
  void play(AsyncRuntime runtime, Journal journal) throws Exception;
}
