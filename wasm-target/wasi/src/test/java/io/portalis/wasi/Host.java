package io.portalis.wasi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.portalis.chicory.Chicory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;

/** What runs a compiled program: two hosts that share no code. */
public enum Host {
  /** Pure Java, in this process. */
  CHICORY {
    @Override
    public Run run(Path module, String input, String... arguments) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int code =
          new Chicory(new ByteArrayInputStream(input.getBytes(UTF_8)), out, err)
              .with("HOME", "/home/portalis")
              .run(module, arguments);
      return new Run(code, out.toString(UTF_8), err.toString(UTF_8), Duration.ZERO);
    }
  },
  /** A process of its own. */
  NODE {
    @Override
    public Run run(Path module, String input, String... arguments) throws Exception {
      return NodeHost.run(module, input, arguments);
    }
  };

  /**
   * Runs a module to its end.
   *
   * @param module the file
   * @param input what it reads
   * @param arguments what follows its name
   */
  public abstract Run run(Path module, String input, String... arguments) throws Exception;
}
