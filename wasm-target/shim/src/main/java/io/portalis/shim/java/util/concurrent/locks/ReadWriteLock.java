package io.portalis.shim.java.util.concurrent.locks;

/** A pair of locks, as specified by the JDK. */
public interface ReadWriteLock {

  Lock readLock();

  Lock writeLock();
}
