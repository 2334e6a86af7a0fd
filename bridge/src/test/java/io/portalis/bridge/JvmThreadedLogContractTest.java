package io.portalis.bridge;

import io.portalis.contract.ThreadedLogContract;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** {@code System.Logger} ends in {@code java.util.logging} here. */
class JvmThreadedLogContractTest extends ThreadedLogContract {

  private final List<String> lines = new CopyOnWriteArrayList<>();

  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord logged) {
          lines.add(logged.getMessage() + " " + logged.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    Logger.getLogger("").addHandler(listener);
  }

  @AfterEach
  void stopListening() {
    Logger.getLogger("").removeHandler(listener);
  }

  @Override
  protected List<String> logged() {
    return lines;
  }
}
