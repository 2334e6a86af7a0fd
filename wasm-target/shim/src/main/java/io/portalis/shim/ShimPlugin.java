package io.portalis.shim;

import org.teavm.backend.javascript.TeaVMJavaScriptHost;
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
      new StackTypeCorrection().apply();
      new EndlessLoopCorrection().apply();
      new CallerCorrection().apply();
      new ConditionalCorrection().apply();
    }
    if (host.getExtension(TeaVMJavaScriptHost.class) != null) {
      HandlerCorrection.applyToJavaScript();
    }
    Corrections.install(host);
    host.add(new FileCorrection());
    host.add(new ConsoleCorrection());
    host.add(
        new AddedMethods(
            AddedMethods.entry("java.lang.System", SystemMethods.class),
            AddedMethods.entry(
                "org.teavm.classlib.impl.console.JsConsolePrintStream", ConsoleMethods.class)));
  }
}
