package io.portalis.bridge;

import io.portalis.TaskCancelledException;
import io.portalis.channel.ChannelResult;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Waits for each element of a channel. Not thread-safe, as iterators are not. */
final class BlockingIterator<T> implements Iterator<T> {

  private final CoroutineChannel<T> channel;

  /** What {@code next} will return, or the end; null if unknown. */
  private @Nullable ChannelResult<T> next;

  BlockingIterator(CoroutineChannel<T> channel) {
    this.channel = channel;
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = take();
    }
    if (next instanceof ChannelResult.Closed<T> closed && closed.cause() != null) {
      throw CoroutineChannel.closed(new Closed(closed.cause()));
    }
    return next instanceof ChannelResult.Value<T>;
  }

  @Override
  public T next() {
    if (hasNext() && next instanceof ChannelResult.Value<T> value) {
      next = null;
      return value.value();
    }
    throw new NoSuchElementException("the channel is closed");
  }

  private ChannelResult<T> take() {
    try {
      return Waiting.await(channel.receiveResult());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new TaskCancelledException("interrupted", interrupted);
    } catch (RuntimeException unchecked) {
      throw unchecked;
    } catch (Exception impossible) {
      throw new AssertionError("a receive fails with nothing else", impossible);
    }
  }
}
