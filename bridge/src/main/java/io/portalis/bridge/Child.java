package io.portalis.bridge;

import org.jspecify.annotations.Nullable;

/** What a {@link ChildList} links: a task or a scope, with the link inside it. */
interface Child {

  /** The next older child, or null. Ended ones may have been skipped. */
  @Nullable Child older();

  void setOlder(@Nullable Child older);

  /** How many children had been pushed up to this one; it wraps around. */
  int order();

  void setOrder(int order);

  /** True once there is nothing left to wait for, nor will be; never false again. */
  boolean isOver();
}
