package io.portalis.shim;

import java.util.List;

/** The tests that the JDK's classes and the shim's must both pass, on every platform. */
public final class FutureTests {

  /** The test classes. */
  public static final List<Class<?>> CLASSES =
      List.of(
          AllAnyTest.class,
          BlockingTest.class,
          BothTest.class,
          CancelTest.class,
          CollectionsTest.class,
          CompletionTest.class,
          ComposeTest.class,
          CopyTest.class,
          DelayTest.class,
          DescriptionTest.class,
          EitherTest.class,
          FailureTest.class,
          HandleTest.class,
          LatchTest.class,
          NullTest.class,
          OrderTest.class,
          SubclassTest.class,
          ThenTest.class);

  private FutureTests() {}
}
