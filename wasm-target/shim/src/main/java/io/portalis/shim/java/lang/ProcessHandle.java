package io.portalis.shim.java.lang;

/** The process that the program is: a page or an instance of Node, which has no number here. */
public interface ProcessHandle {

  static ProcessHandle current() {
    return () -> 1;
  }

  long pid();
}
