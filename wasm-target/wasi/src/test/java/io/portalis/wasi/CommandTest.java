package io.portalis.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.wasi.build.WasiBuild;
import io.portalis.wasi.programs.Exiting;
import io.portalis.wasi.programs.Failing;
import io.portalis.wasi.programs.Filling;
import io.portalis.wasi.programs.Hello;
import io.portalis.wasi.programs.LaunchJoinDelay;
import io.portalis.wasi.programs.Stuck;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A command does what a process does: prints, sleeps, reads, and exits. */
class CommandTest {

  private static final int MOST_BYTES = 140_000;

  @ParameterizedTest
  @EnumSource
  void hello_printsAndExits(Host host) throws Exception {
    Run run = host.run(new Program(Hello.class).module(), "a line\n");

    assertEquals("hello\nslept well\nread a line\nhome /home/portalis\n", run.out());
    assertEquals("", run.err());
    assertEquals(3, run.exitCode());
  }

  @Test
  void failingMain_saysWhyAndExitsWithOne() throws Exception {
    Run run = Host.CHICORY.run(new Program(Failing.class).module(), "");

    assertEquals("begun\n", run.out());
    assertTrue(run.err().startsWith("Exception in thread \"main\" "), run.err());
    assertTrue(run.err().contains("IllegalStateException: broken"), run.err());
    assertEquals(1, run.exitCode());
  }

  @ParameterizedTest
  @CsvSource({"main", "task", "blocking", "callback"})
  void exit_endsTheProgramAtOnce(String place) throws Exception {
    Program program = new Program(Exiting.class);
    for (Host host : Host.values()) {
      Run run = host.run(program.module(), "", place);

      assertEquals("before\n", run.out());
      assertEquals("", run.err());
      assertEquals(7, run.exitCode());
    }
  }

  @ParameterizedTest
  @EnumSource
  void tasksThatWaitForEver_areNamed(Host host) throws Exception {
    Run run = host.run(new Program(Stuck.class).module(), "");

    assertEquals("begun\n", run.out());
    assertEquals(
        """
        the program waits for what can never happen: no timer is set, nothing runs
        these tasks are unfinished:
          second[RUNNING]
          first[RUNNING]
        """,
        run.err());
    assertEquals(1, run.exitCode());
  }

  @Test
  void heapThatIsFull_endsTheProgram() throws Exception {
    Run run = Host.NODE.run(new Program(Filling.class).module(), "");

    assertEquals("begun\n", run.out());
    assertEquals("java.lang.OutOfMemoryError: the heap is limited to 262144 KiB\n", run.err());
    assertEquals(1, run.exitCode());
  }

  @Test
  void launchJoinDelay_isSmall() throws Exception {
    Path module = new Program(LaunchJoinDelay.class).module();

    int packed = WasiBuild.gzipBytes(module);
    System.out.printf(
        "launch, join and delay for WASI: %,d bytes, %,d with gzip%n", Files.size(module), packed);
    assertTrue(packed <= MOST_BYTES, packed + " bytes with gzip");
    assertEquals("42\n", Host.CHICORY.run(module, "").out());
  }
}
