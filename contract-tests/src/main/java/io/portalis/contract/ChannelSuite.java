package io.portalis.contract;

import static io.portalis.Async.await;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.portalis.ChannelClosedException;
import io.portalis.Dispatchers;
import io.portalis.Task;
import io.portalis.TaskCancelledException;
import io.portalis.channel.Channel;
import io.portalis.channel.ChannelConfig;
import io.portalis.channel.ChannelResult;
import io.portalis.channel.Overflow;
import io.portalis.channel.ReceiveChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the suites about channels share: channels that record what was not delivered, and words. */
abstract class ChannelSuite extends Contract {

  /** What {@code trySend} returns when it worked. */
  static final ChannelResult<Void> SENT = new ChannelResult.Value<>(null);

  /** What {@code onUndelivered} of the channels made here was given. */
  final Trace<String> undelivered = new Trace<>();

  final Channel<String> channel(int capacity, Overflow overflow) {
    return Channel.create(
        ChannelConfig.<String>builder()
            .capacity(capacity)
            .overflow(overflow)
            .onUndelivered(undelivered::add)
            .build());
  }

  final Channel<String> bounded(int capacity) {
    return channel(capacity, Overflow.SUSPEND);
  }

  final Channel<String> unbounded() {
    return bounded(Integer.MAX_VALUE);
  }

  final Channel<String> rendezvous() {
    return bounded(0);
  }

  /** New channels, one of each kind, by name. */
  final Map<String, Channel<String>> allKinds() {
    Map<String, Channel<String>> kinds = new LinkedHashMap<>();
    kinds.put("rendezvous", rendezvous());
    kinds.put("bounded(1)", bounded(1));
    kinds.put("bounded(3)", bounded(3));
    kinds.put("unbounded", unbounded());
    kinds.put("conflated", channel(1, Overflow.DROP_OLDEST));
    kinds.put("DROP_OLDEST", channel(3, Overflow.DROP_OLDEST));
    kinds.put("DROP_LATEST", channel(3, Overflow.DROP_LATEST));
    return kinds;
  }

  /** New channels, one of each kind that holds an element without a receiver, by name. */
  final Map<String, Channel<String>> allBuffered() {
    Map<String, Channel<String>> kinds = allKinds();
    kinds.remove("rendezvous");
    return kinds;
  }

  /** What was not delivered, where no order is promised. */
  final List<String> undeliveredSorted() {
    return undelivered.list().stream().sorted().toList();
  }

  /** Starts a loop in a task whose dispatcher is the executor. */
  final CompletableFuture<Void> loopOn(
      ManualExecutor executor, Channel<String> channel, Consumer<? super String> action)
      throws Exception {
    Task<CompletableFuture<Void>> task =
        runtime.on(Dispatchers.from(executor)).spawn(() -> channel.forEach(action));
    executor.runAll();
    return await(task);
  }

  static <T> ChannelResult<T> value(T value) {
    return new ChannelResult.Value<>(value);
  }

  static <T extends @Nullable Object> ChannelResult<T> unavailable() {
    return new ChannelResult.Unavailable<>();
  }

  static <T extends @Nullable Object> ChannelResult<T> closed(@Nullable Throwable cause) {
    return new ChannelResult.Closed<>(cause);
  }

  /** Takes what is there without waiting. */
  static <T> List<T> drain(ReceiveChannel<T> channel) {
    List<T> elements = new ArrayList<>();
    while (channel.tryReceive() instanceof ChannelResult.Value<T> next) {
      elements.add(next.value());
    }
    return elements;
  }

  /** Waits for the stage, which must fail because the channel is closed, and returns the cause. */
  static @Nullable Throwable causeOfClosed(CompletionStage<?> stage) {
    return assertInstanceOf(ChannelClosedException.class, failureOf(stage)).getCause();
  }

  /** Asserts that the stage fails because the channel was closed without a cause. */
  static void assertClosed(CompletionStage<?> stage) {
    assertNull(causeOfClosed(stage), "the channel was closed without a cause");
  }

  /** Asserts that the result is that of a cancelled channel. */
  static void assertCancelledResult(ChannelResult<?> result) {
    ChannelResult.Closed<?> closed = assertInstanceOf(ChannelResult.Closed.class, result);
    assertInstanceOf(TaskCancelledException.class, closed.cause());
  }
}
