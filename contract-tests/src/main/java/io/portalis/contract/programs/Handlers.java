package io.portalis.contract.programs;

import java.util.function.IntConsumer;

/** Handlers and {@code finally} blocks inside of each other run wherever a method waits. */
public final class Handlers {

  private static final StringBuilder LOG = new StringBuilder();

  private Handlers() {}

  private static void waitALittle() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void failIfOdd(int number) {
    if (number % 2 == 1) {
      throw new IllegalStateException("odd: " + number);
    }
  }

  private static RuntimeException noted(RuntimeException error) {
    LOG.append(" noted");
    return error;
  }

  private static void inHandler(int number) {
    try {
      failIfOdd(number);
    } catch (IllegalStateException e) {
      try {
        waitALittle();
        throw new IllegalArgumentException("again");
      } catch (RuntimeException error) {
        throw noted(error);
      } finally {
        LOG.append(" finally");
      }
    }
  }

  private static void finallyInHandler(int number) {
    try {
      try {
        failIfOdd(number);
      } catch (IllegalStateException e) {
        try {
          waitALittle();
          throw new IllegalArgumentException("again");
        } finally {
          LOG.append(" inner");
        }
      }
    } finally {
      LOG.append(" outer");
    }
  }

  private static void throwingHandler(int number) {
    try {
      try {
        failIfOdd(number);
      } catch (IllegalStateException e) {
        try {
          waitALittle();
          throw new IllegalArgumentException("again");
        } catch (IllegalArgumentException error) {
          throw noted(error);
        }
      }
    } finally {
      LOG.append(" finally");
    }
  }

  private static void handledOutside(int number) {
    try {
      try {
        failIfOdd(number);
      } catch (IllegalStateException e) {
        throw new IllegalArgumentException("again");
      }
    } catch (RuntimeException e) {
      LOG.append(" handled: ").append(e.getMessage());
    }
  }

  private static void handledOutsideLater(int number) {
    try {
      try {
        waitALittle();
        failIfOdd(number);
      } catch (IllegalStateException e) {
        waitALittle();
        throw new IllegalArgumentException("again");
      }
    } catch (IllegalArgumentException e) {
      waitALittle();
      LOG.append(" handled: ").append(e.getMessage());
    }
  }

  private static void waitingBody(int number) {
    try {
      waitALittle();
      failIfOdd(number);
    } catch (IllegalStateException e) {
      waitALittle();
      throw noted(e);
    } finally {
      waitALittle();
      LOG.append(" finally");
    }
  }

  private static void print(String name, IntConsumer body) {
    for (int number = 0; number < 2; number++) {
      LOG.setLength(0);
      try {
        body.accept(number);
      } catch (RuntimeException e) {
        LOG.append(" -> ").append(e.getMessage());
      }
      System.out.println(name + " " + number + ":" + LOG);
    }
  }

  public static void main(String[] args) {
    print("in a handler", Handlers::inHandler);
    print("finally in a handler", Handlers::finallyInHandler);
    print("a handler that throws", Handlers::throwingHandler);
    print("handled outside", Handlers::handledOutside);
    print("handled outside, later", Handlers::handledOutsideLater);
    print("a body that waits", Handlers::waitingBody);
  }
}
