package io.portalis.python.lib;

import io.portalis.python.PyObject;
import io.portalis.python.Python;

/** Python's {@code logging.Filter}: lets pass what a logger and those below it log. */
@Python("logging.Filter")
public class LogFilter extends PyObject {

  private String name;

  /** Lets everything pass. */
  public LogFilter() {
    this("");
  }

  /**
   * Makes a filter.
   *
   * @param name the logger; if empty, all
   */
  @Python("Filter(name='')")
  public LogFilter(String name) {
    this.name = name;
  }

  /** Sets the logger, for classes that extend this one. */
  @Python("__init__(name='')")
  public void init(String value) {
    this.name = value;
  }

  /** The logger. */
  @Python("name")
  public String name() {
    return name;
  }

  /** Whether a record passes. */
  @Python("filter(record)")
  public boolean filter(LogRecord record) {
    String of = String.valueOf(record.get("name"));
    return name.isEmpty() || of.equals(name) || of.startsWith(name + ".");
  }
}
