package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** What the system refuses. With two arguments or more the first is the error number. */
@Python("OSError")
public class OSError extends PyException {

  private @Nullable Object errno;
  private @Nullable Object strerror;
  private @Nullable Object filename;

  /**
   * Makes the exception.
   *
   * @param args Python's {@code args}: a message, or error number, message and file name
   */
  @Python("OSError(*args)")
  public OSError(@Nullable Object... args) {
    super(args);
    if (args.length >= 2) {
      errno = args[0];
      strerror = args[1];
      if (args.length > 2) {
        filename = args[2];
        initArgs(args[0], args[1]);
      }
    }
  }

  /**
   * Python's {@code OSError(...)}: some error numbers have a class of their own.
   *
   * @param args a message, or error number, message and file name
   * @return the exception
   */
  @Python("OSError(*args)")
  public static OSError make(@Nullable Object... args) {
    long number = args.length >= 2 && args[0] instanceof Long n ? n : 0;
    return switch ((int) number) {
      case 1, 13 -> new PermissionError(args);
      case 2 -> new FileNotFoundError(args);
      case 3 -> new ProcessLookupError(args);
      case 4 -> new InterruptedError(args);
      case 10 -> new ChildProcessError(args);
      case 11, 114, 115 -> new BlockingIOError(args);
      case 17 -> new FileExistsError(args);
      case 20 -> new NotADirectoryError(args);
      case 21 -> new IsADirectoryError(args);
      case 32, 108 -> new BrokenPipeError(args);
      case 103 -> new ConnectionAbortedError(args);
      case 104 -> new ConnectionResetError(args);
      case 110 -> new TimeoutError(args);
      case 111 -> new ConnectionRefusedError(args);
      default -> new OSError(args);
    };
  }

  /**
   * The error number.
   *
   * @return the number, or null
   */
  @Python("errno")
  public @Nullable Object errno() {
    return errno;
  }

  /**
   * The message.
   *
   * @return the message, or null
   */
  @Python("strerror")
  public @Nullable Object strerror() {
    return strerror;
  }

  /**
   * The file.
   *
   * @return its name, or null
   */
  @Python("filename")
  public @Nullable Object filename() {
    return filename;
  }

  @Override
  public Object __str__() {
    if (errno == null && strerror == null) {
      return super.__str__();
    }
    String text = "[Errno " + Py.str(errno) + "] " + Py.str(strerror);
    return filename == null ? text : text + ": " + Py.repr(filename);
  }
}
