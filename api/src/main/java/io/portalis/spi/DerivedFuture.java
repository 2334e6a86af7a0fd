package io.portalis.spi;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/** A stage derived from a {@link LinkedFuture}, which knows the way up for its cancellation. */
final class DerivedFuture<T extends @Nullable Object> extends LinkedFuture<T> {

  @SuppressWarnings("rawtypes")
  private static final AtomicReferenceFieldUpdater<DerivedFuture, @Nullable UpLink> UP =
      AtomicReferenceFieldUpdater.newUpdater(DerivedFuture.class, UpLink.class, "up");

  private volatile @Nullable UpLink up;

  /** Links this stage below {@code source}, unless that has ended. */
  void linkBelow(LinkedFuture<?> source) {
    if (source.isDone()) {
      return;
    }
    source.addDerived();
    UpLink head;
    do {
      head = up;
    } while (!UP.compareAndSet(this, head, new UpLink(source, head)));
    if (isCancelled()) {
      // The links were taken before this one was there.
      cancelAbandonedSources();
    }
  }

  @Override
  @Nullable UpLink links() {
    return up;
  }

  @Override
  @Nullable UpLink takeLinks() {
    return UP.getAndSet(this, null);
  }

  /** Unlinks this stage without counting it as cancelled. */
  void detach() {
    for (UpLink link = takeLinks(); link != null; link = link.next) {
      LinkedFuture<?> source = link.get();
      if (source != null) {
        source.forgetDerived();
      }
    }
  }
}
