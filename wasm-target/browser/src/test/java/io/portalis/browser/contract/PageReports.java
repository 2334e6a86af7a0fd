package io.portalis.browser.contract;

import io.portalis.chromium.Bundle;
import io.portalis.contract.hosted.Suites;
import io.portalis.shim.FutureTests;
import io.portalis.shim.LanguageCases;
import io.portalis.shim.LockCases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;

/** How the program with the suites tells the page what comes of them. */
public final class PageReports {

  /** The array of the page with the reports. */
  static final String ARRAY = "portalisReports";

  private PageReports() {}

  /** Called in the page; in Node, the console is there for a person. */
  @JSBody(
      params = "line",
      script =
          "(globalThis.portalisReports = globalThis.portalisReports || []).push(line);"
              + "if (typeof process !== 'undefined') console.log(line);")
  public static native void report(String line);

  /** The suites that run in the browser. */
  static Suites suites() throws Exception {
    List<Class<?>> more = new ArrayList<>(FutureTests.CLASSES);
    more.addAll(
        List.of(LanguageCases.class, LockCases.class, BrowserCases.class, PromiseCases.class));
    return Suites.find(PageReports.class, more);
  }

  /** Writes the program and compiles it, for a person who looks for a fault. */
  public static void main(String[] args) throws Exception {
    Path directory = Files.createDirectories(Path.of(args[0]));
    Suites suites = suites();
    Path classes = suites.writeProgram(directory);
    for (Bundle.Target target : Bundle.Target.values()) {
      if (args.length < 2 || target.name().startsWith(args[1])) {
        Bundle.compile(target, suites.program(), directory, classes);
      }
    }
  }
}
