package io.portalis.wasi;

import org.teavm.backend.wasm.WasmRuntime;
import org.teavm.interop.Address;
import org.teavm.runtime.Allocator;
import org.teavm.runtime.GC;
import org.teavm.runtime.RuntimeClass;
import org.teavm.runtime.RuntimeObject;

/**
 * Makes what {@code ServiceLoader} finds. TeaVM's own makes an array that says of itself to be one
 * of the services: from then on its collector cannot tell where the objects behind it begin.
 */
public final class Services {

  private static final int POINTER = 4;

  private Services() {}

  /** An array with a new object of each class that the table has for a service, or null. */
  public static RuntimeObject create(Address table, RuntimeClass service) {
    Address found = WasmRuntime.lookupResource(table, service.toAddress());
    if (found == null) {
      return null;
    }
    Address entry = found.add(POINTER).getAddress();
    Object[] services = new Object[entry.getInt()];
    entry = entry.add(POINTER);
    for (int i = 0; i < services.length; i++) {
      Address made = Allocator.allocate(entry.getAddress().toStructure());
      Address.ofData(services).add(i * POINTER).putAddress(made); // where the collector sees it
      GC.writeBarrier(Address.ofObject(services).toStructure());
      WasmRuntime.callFunctionFromTable(entry.add(POINTER).getInt(), made.toStructure());
      entry = entry.add(2 * POINTER);
    }
    return Address.ofObject(services).toStructure();
  }
}
