package io.portalis.shim;

import org.teavm.backend.wasm.TeaVMWasmGCHost;
import org.teavm.classlib.impl.JCLPlugin;
import org.teavm.vm.spi.After;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** Corrects some of TeaVM's own classes while it compiles. */
@After(JCLPlugin.class)
public final class ShimPlugin implements TeaVMPlugin {

  /** For the service loader. */
  public ShimPlugin() {}

  @Override
  public void install(TeaVMHost host) {
    if (host.getExtension(TeaVMWasmGCHost.class) != null) {
      new TeeTypeCorrection().apply();
      new EndlessLoopCorrection().apply();
    }
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
    host.add(new FileCorrection());
    OverflowCorrection.install(host);
    RecordHash.addTo(host);
    host.add(new AddedMethods());
  }
}
