package io.portalis.wasi.build;

import io.portalis.shim.AddedMethods;
import io.portalis.shim.Corrections;
import io.portalis.wasi.ConsoleMethods;
import io.portalis.wasi.EventQueueMethods;
import io.portalis.wasi.MathMethods;
import io.portalis.wasi.NumberMethods;
import io.portalis.wasi.RuntimeMethods;
import io.portalis.wasi.SystemMethods;
import org.teavm.backend.wasm.TeaVMWasmHost;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** Corrects some of TeaVM's own classes while it compiles for WASI. */
public final class WasiPlugin implements TeaVMPlugin {

  /** For the service loader. */
  public WasiPlugin() {}

  @Override
  public void install(TeaVMHost host) {
    Corrections.install(host);
    host.add(new StartCorrection());
    host.add(new CollectorCorrection());
    host.add(new ExhaustionCorrection());
    host.add(new ExceptionCorrection());
    host.add(new MonitorFieldCorrection());
    host.add(new ServiceCorrection());
    host.add(new JoinCorrection());
    host.add(new HashtableCorrection());
    host.add(new SynchronizedMethodCorrection());
    host.getExtension(TeaVMWasmHost.class).add(context -> new MathInstructions());
    host.add(
        new AddedMethods(
            AddedMethods.entry("java.lang.Integer", NumberMethods.OfInteger.class),
            AddedMethods.entry("java.lang.Long", NumberMethods.OfLong.class),
            AddedMethods.entry("java.lang.Double", NumberMethods.OfDouble.class),
            AddedMethods.entry("java.lang.Math", MathMethods.class),
            AddedMethods.entry("java.lang.System", SystemMethods.class),
            AddedMethods.entry("java.lang.Runtime", RuntimeMethods.class),
            AddedMethods.entry("org.teavm.classlib.impl.console.Console", ConsoleMethods.class),
            AddedMethods.entry("org.teavm.runtime.EventQueue", EventQueueMethods.class)));
  }
}
