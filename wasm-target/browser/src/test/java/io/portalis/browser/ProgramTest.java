package io.portalis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.portalis.chromium.Bundle;
import io.portalis.chromium.ProgramPage;
import io.portalis.contract.programs.Concurrent;
import io.portalis.contract.programs.Failures;
import io.portalis.contract.programs.ForkJoin;
import io.portalis.contract.programs.Handlers;
import io.portalis.contract.programs.Library;
import io.portalis.contract.programs.Maps;
import io.portalis.contract.programs.OneIndex;
import io.portalis.contract.programs.Tour;
import io.portalis.contract.programs.Values;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A program prints in a browser what it prints on the JVM. */
class ProgramTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<Class<?>> PROGRAMS =
      List.of(
          Tour.class,
          Library.class,
          Failures.class,
          Handlers.class,
          OneIndex.class,
          Maps.class,
          Concurrent.class,
          ForkJoin.class,
          Values.class);

  static Stream<Arguments> programs() {
    return PROGRAMS.stream()
        .flatMap(program -> Stream.of(Bundle.Target.values()).map(to -> Arguments.of(program, to)));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void program_printsTheSame(Class<?> program, Bundle.Target target) throws Exception {
    assertEquals(onTheJvm(program), inChromium(program, target));
  }

  private static String onTheJvm(Class<?> program) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      program.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).strip();
  }

  private static String inChromium(Class<?> program, Bundle.Target target) throws Exception {
    Path directory = Path.of("target", "programs", program.getSimpleName(), target.name());
    try (ProgramPage page =
        ProgramPage.open(Bundle.compile(target, program.getName(), directory))) {
      return String.join("\n", page.linesUntil("END", PATIENCE));
    }
  }
}
