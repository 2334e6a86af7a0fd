package io.portalis.contract;

import static io.portalis.Async.await;

import io.portalis.AsyncRuntime;
import io.portalis.RuntimeConfig;
import io.portalis.Task;
import io.portalis.channel.Channel;
import io.portalis.channel.ChannelConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person finds in the log; each platform knows how to read its own. */
public abstract class LogContract extends Contract {

  /** What has been logged since the test began: messages, and thrown exceptions as text. */
  protected abstract List<String> logged();

  final void untilLogged(String... words) throws Exception {
    Eventually.until(
        "a record with " + List.of(words),
        () -> logged().stream().anyMatch(line -> List.of(words).stream().allMatch(line::contains)));
  }

  @Test
  public void uncaught_defaultHandler_logsTheTasksName() throws Exception {
    try (AsyncRuntime own = AsyncRuntime.create(RuntimeConfig.builder().build())) {
      Task<Integer> task = own.named("unlucky fellow").spawn(failing(new Boom("nobody looks")));
      await(task.finished());
    }
    untilLogged("unlucky fellow", "nobody looks");
  }

  @Test
  public void uncaught_throwingHandler_itsOwnExceptionIsLogged() throws Exception {
    try (AsyncRuntime own =
        AsyncRuntime.create(
            config()
                .uncaughtHandler(
                    (task, t) -> {
                      throw new IllegalStateException("the handler's own");
                    })
                .build())) {
      failureOf(own.spawn(failing(new AssertionError("panic"))));
    }
    untilLogged("the handler's own");
  }

  @Test
  public void onUndelivered_throws_isLogged() throws Exception {
    Channel<String> channel =
        Channel.create(
            ChannelConfig.<String>builder()
                .onUndelivered(
                    element -> {
                      throw new IllegalStateException("no place for " + element);
                    })
                .build());
    channel.send("a lost parcel");
    channel.cancel();
    untilLogged("no place for a lost parcel");
  }
}
