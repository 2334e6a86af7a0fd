package io.portalis.spi;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * From a derived stage to what it was derived from. Weak, because a pending source is kept alive by
 * whatever will complete it, while an ended one must not be kept alive by a chain of its
 * successors.
 */
final class UpLink extends WeakReference<LinkedFuture<?>> {

  final @Nullable UpLink next;

  UpLink(LinkedFuture<?> source, @Nullable UpLink next) {
    super(source);
    this.next = next;
  }
}
