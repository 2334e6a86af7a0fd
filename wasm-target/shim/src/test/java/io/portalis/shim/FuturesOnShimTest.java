package io.portalis.shim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the tests of futures, which surefire runs on the JDK's classes, on the shim's. */
class FuturesOnShimTest {

  @BeforeAll
  static void installLoop() {
    TimerLoop.install();
  }

  @TestFactory
  List<DynamicContainer> shim() throws ClassNotFoundException {
    RenamingLoader loader = new RenamingLoader();
    List<DynamicContainer> containers = new ArrayList<>();
    for (Class<?> onJdk : FutureTests.CLASSES) {
      Class<?> onShim = loader.loadClass(onJdk.getName());
      containers.add(DynamicContainer.dynamicContainer(onJdk.getSimpleName(), tests(onShim)));
    }
    return containers;
  }

  @Test
  void loader_renamesToShim() throws Exception {
    Class<?> log = new RenamingLoader().loadClass(CallLog.class.getName());
    Object future = log.getMethod("newFuture").invoke(null);
    assertEquals(
        "io.portalis.shim.java.util.concurrent.CompletableFuture", future.getClass().getName());
  }

  private static List<DynamicTest> tests(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .sorted(Comparator.comparing(Method::getName))
        .map(method -> DynamicTest.dynamicTest(method.getName(), () -> run(type, method)))
        .toList();
  }

  private static void run(Class<?> type, Method method) throws Throwable {
    try {
      method.invoke(type.getConstructor().newInstance());
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
