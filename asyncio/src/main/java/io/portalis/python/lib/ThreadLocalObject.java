package io.portalis.python.lib;

import io.portalis.python.PyDict;
import io.portalis.python.PyInstance;
import io.portalis.python.Python;
import java.util.Map;

/** Python's {@code threading.local}: attributes that each thread has for itself. */
@Python("local")
public class ThreadLocalObject implements PyInstance {

  private final ThreadLocal<PyDict<String, Object>> attributes =
      ThreadLocal.withInitial(PyDict::new);

  /** Makes an object without attributes. */
  @Python("local()")
  public ThreadLocalObject() {}

  @Override
  public Map<String, Object> pyAttributes(boolean create) {
    return attributes.get();
  }
}
