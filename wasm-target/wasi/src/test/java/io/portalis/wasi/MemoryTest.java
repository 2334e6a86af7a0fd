package io.portalis.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.wasi.build.WasiBuild;
import io.portalis.wasi.programs.Alive;
import io.portalis.wasi.programs.Memory;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command stays within its memory, loses nothing, and says so when there is no more. */
class MemoryTest {

  private static final int HEAP_MIB = 32;
  private static final long LARGE_STACK = 1L << 30;

  private static Path memory;

  @BeforeAll
  static void compileMemory() throws Exception {
    memory = compiled(Memory.class, HEAP_MIB);
  }

  private static Path compiled(Class<?> program, int heapMib) throws Exception {
    Path module = Path.of("target", "memory", program.getSimpleName() + ".wasm");
    new WasiBuild().heap(heapMib).compile(program.getName(), module);
    return module;
  }

  @ParameterizedTest
  @CsvSource({
    "wide, 'wide 999999\n'",
    "weak, 'dead: true, named: true\ntrue false true\n'",
    "monitors, 'held true\nsame true\n'"
  })
  void collection_keepsWhatIsInUse(String part, String expected) throws Exception {
    Run run = Host.CHICORY.run(memory, "", part);

    assertEquals("", run.err());
    assertEquals(expected, run.out());
  }

  @Test
  void fullHeap_endsWithMessage() throws Exception {
    Run run = Host.CHICORY.run(memory, "", "full");

    assertTrue(run.err().contains("OutOfMemoryError: the heap is limited to 32768 KiB"), run.err());
    assertEquals(1, run.exitCode());
  }

  @Test
  void deepRecursion_endsWithMessageBeforeTheHeap() throws Exception {
    CompletableFuture<Run> run = new CompletableFuture<>();
    Runnable deep =
        () -> {
          try {
            run.complete(Host.CHICORY.run(memory, "", "deep"));
          } catch (Throwable e) {
            run.completeExceptionally(e);
          }
        };
    new Thread(null, deep, "deep", LARGE_STACK).start();

    assertTrue(run.get().err().contains("StackOverflowError"), run.get().err());
    assertEquals(1, run.get().exitCode());
  }

  @Test
  void hundredThousandTasks_waitAtOnce() throws Exception {
    Run run = Host.CHICORY.run(compiled(Alive.class, 256), "");

    System.out.println(run.err());
    assertEquals("sum 1249975000\n", run.out());
    assertEquals(0, run.exitCode());
  }
}
