package io.portalis.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.AsyncError;
import io.portalis.AsyncError.Kind;
import io.portalis.BlockedWorkerException;
import io.portalis.Capability;
import io.portalis.ChannelClosedException;
import io.portalis.LaggedException;
import io.portalis.LockPoisonedException;
import io.portalis.Platform;
import io.portalis.PlatformNotSupportedException;
import io.portalis.RuntimeClosedException;
import io.portalis.SemaphoreClosedException;
import io.portalis.TaskCancelledException;
import io.portalis.TaskTimeoutException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** The family of errors. */
public abstract class ErrorContract extends Contract {

  private static void assertKind(Kind kind, Class<? extends Throwable> standard, Throwable error) {
    assertInstanceOf(standard, error);
    assertEquals(kind, assertInstanceOf(AsyncError.class, error).kind());
    assertEquals(kind, AsyncError.kindOf(error));
    assertEquals(
        kind,
        AsyncError.kindOf(new CompletionException(new ExecutionException(error))),
        "through wrappers");
  }

  @Test
  public void errors_all_haveTheirKindAndStandardType() {
    assertKind(Kind.CANCELLED, CancellationException.class, new TaskCancelledException("r"));
    assertKind(
        Kind.TIMEOUT, TimeoutException.class, new TaskTimeoutException(Duration.ofMillis(1)));
    assertKind(
        Kind.RUNTIME, RejectedExecutionException.class, new RuntimeClosedException("closed"));
    assertKind(Kind.JOIN, IllegalStateException.class, new BlockedWorkerException("blocked"));
    assertKind(
        Kind.PLATFORM_NOT_SUPPORTED,
        UnsupportedOperationException.class,
        new PlatformNotSupportedException(Capability.THREADS, Platform.WASI));
    assertKind(
        Kind.CHANNEL_CLOSED, RuntimeException.class, new ChannelClosedException("closed", null));
    assertKind(Kind.LOCK_POISONED, RuntimeException.class, new LockPoisonedException("poisoned"));
    assertKind(Kind.OTHER, RuntimeException.class, new SemaphoreClosedException("closed"));
    assertKind(Kind.CHANNEL_RECEIVE, RuntimeException.class, new LaggedException(3));
  }

  @Test
  public void kind_values_areThoseOfTheContract() {
    assertEquals(
        List.of(
            Kind.RUNTIME,
            Kind.SPAWN,
            Kind.JOIN,
            Kind.CANCELLED,
            Kind.PANIC,
            Kind.TIMEOUT,
            Kind.CHANNEL_SEND,
            Kind.CHANNEL_RECEIVE,
            Kind.CHANNEL_CLOSED,
            Kind.LOCK_POISONED,
            Kind.PLATFORM_NOT_SUPPORTED,
            Kind.IO,
            Kind.OTHER),
        List.of(Kind.values()));
  }

  @Test
  public void kindOf_exceptionsOfTheJdk_isKnown() {
    assertEquals(Kind.CANCELLED, AsyncError.kindOf(new CancellationException()));
    assertEquals(Kind.TIMEOUT, AsyncError.kindOf(new TimeoutException()));
    assertEquals(Kind.SPAWN, AsyncError.kindOf(new RejectedExecutionException()));
    assertEquals(Kind.IO, AsyncError.kindOf(new IOException()));
    assertEquals(Kind.IO, AsyncError.kindOf(new UncheckedIOException(new IOException())));
    assertEquals(Kind.PANIC, AsyncError.kindOf(new StackOverflowError()));
    assertEquals(Kind.OTHER, AsyncError.kindOf(new Boom("any")));
    assertEquals(Kind.OTHER, AsyncError.kindOf(new CompletionException("no cause", null)));
    assertThrows(NullPointerException.class, () -> AsyncError.kindOf(null));
  }

  @Test
  public void kindOf_errorThrownByBody_isPanic() {
    assertEquals(
        Kind.PANIC, AsyncError.kindOf(failureOf(runtime.spawn(failing(new AssertionError())))));
  }

  @Test
  public void taskCancelledException_accessors_sayWhatWasGiven() {
    TaskCancelledException plain = new TaskCancelledException("why");
    assertEquals("why", plain.reason());
    assertEquals("why", plain.getMessage());
    assertNull(plain.getCause());
    assertEquals(0, plain.getStackTrace().length, "carries no stack trace");
    CancellationException cause = new CancellationException("first");
    assertSame(cause, new TaskCancelledException("second", cause).getCause());
    assertThrows(NullPointerException.class, () -> new TaskCancelledException(null));
  }

  @Test
  public void taskTimeoutException_accessors_sayWhatWasGiven() {
    TaskTimeoutException e = new TaskTimeoutException(Duration.ofMillis(1500));
    assertEquals(Duration.ofMillis(1500), e.timeout());
    assertTrue(e.getMessage().contains("PT1.5S"), e.getMessage());
    assertThrows(NullPointerException.class, () -> new TaskTimeoutException(null));
  }

  @Test
  public void platformNotSupportedException_namesCapabilityAndPlatform() {
    PlatformNotSupportedException e =
        new PlatformNotSupportedException(Capability.WEBSOCKET, Platform.WASI);
    assertEquals(Capability.WEBSOCKET, e.capability());
    assertEquals(Platform.WASI, e.platform());
    assertTrue(e.getMessage().contains("WEBSOCKET"), e.getMessage());
    assertTrue(e.getMessage().contains("WASI"), e.getMessage());
  }

  @Test
  public void platformNotSupportedException_ofNoCapability_namesWhatIsMissing() {
    PlatformNotSupportedException e = new PlatformNotSupportedException("FILES", Platform.BROWSER);
    assertNull(e.capability());
    assertEquals(Platform.BROWSER, e.platform());
    assertEquals("FILES is not supported on BROWSER", e.getMessage());
  }

  @Test
  public void otherAccessors_sayWhatWasGiven() {
    Boom cause = new Boom("cause");
    assertSame(cause, new ChannelClosedException("closed", cause).getCause());
    assertNull(new ChannelClosedException("closed", null).getCause());
    assertEquals(17, new LaggedException(17).missed());
  }
}
