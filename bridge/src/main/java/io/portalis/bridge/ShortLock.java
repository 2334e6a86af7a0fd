package io.portalis.bridge;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock that is held for a few instructions and never while user code runs or anybody waits. On
 * platforms with one thread it has nothing to do, and a class that does nothing stands for it.
 */
final class ShortLock extends ReentrantLock {

  private static final long serialVersionUID = 1L;
}
