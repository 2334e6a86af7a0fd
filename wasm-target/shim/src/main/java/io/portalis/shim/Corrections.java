package io.portalis.shim;

import org.teavm.vm.spi.TeaVMHost;

/** The corrections of TeaVM that its versions for the browser and for WASI both need. */
public final class Corrections {

  private Corrections() {}

  /**
   * Installs all of them.
   *
   * @param host the compiler
   */
  public static void install(TeaVMHost host) {
    new NullCheckCorrection().apply();
    host.add(new ThrowableCorrection());
    host.add(new ThreadCorrection());
    host.add(new MonitorCorrection());
    host.add(new FiberCorrection());
    host.add(new RandomCorrection());
    host.add(new DivisionCorrection());
    host.add(new ArrayCorrection());
    host.add(new CallCorrection());
    host.add(new ListCorrection());
    OverflowCorrection.install(host);
    RecordHash.addTo(host);
    StringConcat.addTo(host);
    host.add(AddedMethods.ofJdk17());
  }
}
