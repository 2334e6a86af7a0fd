package io.portalis.asyncio;

import io.portalis.python.PythonModule;

/** Python's {@code asyncio.taskgroups}, another place to find {@link TaskGroup}. */
@PythonModule(
    value = "asyncio.taskgroups",
    classes = {TaskGroup.class})
public final class TaskGroups {

  private TaskGroups() {}
}
