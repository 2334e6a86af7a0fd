package io.portalis.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.portalis.contract.programs.Concurrent;
import io.portalis.contract.programs.Failures;
import io.portalis.contract.programs.ForkJoin;
import io.portalis.contract.programs.Handlers;
import io.portalis.contract.programs.Library;
import io.portalis.contract.programs.Maps;
import io.portalis.contract.programs.OneIndex;
import io.portalis.contract.programs.Tour;
import io.portalis.contract.programs.Values;
import io.portalis.wasi.programs.Collected;
import io.portalis.wasi.programs.Corrected;
import io.portalis.wasi.programs.Delays;
import io.portalis.wasi.programs.Ending;
import io.portalis.wasi.programs.Failing;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A program prints under every host what it prints on the JVM, and ends with the same code. */
class ProgramTest {

  private static final Map<Program, Run> ON_THE_JVM = new ConcurrentHashMap<>();

  static Stream<Arguments> runs() {
    return Stream.of(
            Tour.class,
            Library.class,
            Failures.class,
            Handlers.class,
            OneIndex.class,
            Maps.class,
            Concurrent.class,
            ForkJoin.class,
            Values.class,
            Collected.class,
            Corrected.class,
            Delays.class,
            Ending.class,
            Failing.class)
        .map(Program::new)
        .flatMap(program -> Stream.of(Host.values()).map(host -> Arguments.of(program, host)));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void program_printsTheSame(Program program, Host host) throws Exception {
    Run expected = ON_THE_JVM.computeIfAbsent(program, ProgramTest::onTheJvm);

    Run run = host.run(program.module(), "");

    assertEquals(expected.out(), run.out(), run.err());
    assertEquals(expected.err().lines().findFirst(), run.err().lines().findFirst());
    assertEquals(expected.exitCode(), run.exitCode());
  }

  private static Run onTheJvm(Program program) {
    try {
      return program.onTheJvm("");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
