package io.portalis.samples.service;

/**
 * The command line.
 *
 * @param requests how many pages to visit before the shutdown, 20 or more
 * @param port the service's port, 0 for a free one
 */
record Options(int requests, int port) {

  private static final String USAGE = "usage: [--requests N, 20 or more] [--port P]";

  Options {
    if (requests < 20 || port < 0 || port > 65535) {
      throw new IllegalArgumentException(USAGE);
    }
  }

  static Options parse(String... args) {
    int requests = 80;
    int port = 0;
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(USAGE);
      }
      switch (args[i]) {
        case "--requests" -> requests = Integer.parseInt(args[i + 1]);
        case "--port" -> port = Integer.parseInt(args[i + 1]);
        default -> throw new IllegalArgumentException(USAGE);
      }
    }
    return new Options(requests, port);
  }
}
