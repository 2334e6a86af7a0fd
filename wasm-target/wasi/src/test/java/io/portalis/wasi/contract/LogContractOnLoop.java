package io.portalis.wasi.contract;

import io.portalis.contract.LogContract;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The log of a command is its standard error. */
public final class LogContractOnLoop extends LogContract {

  private static final ByteArrayOutputStream LOGGED = new ByteArrayOutputStream();

  /** Listens to it. */
  public LogContractOnLoop() {
    System.setErr(new PrintStream(LOGGED));
    LOGGED.reset();
  }

  @Override
  protected List<String> logged() {
    return List.of(LOGGED.toString(StandardCharsets.UTF_8).split("\n"));
  }
}
