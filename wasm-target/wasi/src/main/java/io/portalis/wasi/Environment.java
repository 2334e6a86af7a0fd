package io.portalis.wasi;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.backend.wasm.runtime.WasiBuffer;
import org.teavm.backend.wasm.wasi.Wasi;
import org.teavm.interop.Address;

/** The environment variables of the process. */
final class Environment {

  private Environment() {}

  /** The value of a variable, or null. */
  static String get(String name) {
    return all().get(name);
  }

  /** All variables; nobody can change them. */
  static Map<String, String> all() {
    Address sizes = WasiBuffer.getBuffer();
    if (Preview1.environSizesGet(sizes, sizes.add(4)) != Wasi.ERRNO_SUCCESS) {
      return Map.of();
    }
    byte[] bytes = new byte[sizes.add(4).getInt()];
    int[] pointers = new int[WasiBuffer.getBuffer().getInt()];
    if (Preview1.environGet(Address.ofData(pointers), Address.ofData(bytes))
        != Wasi.ERRNO_SUCCESS) {
      return Map.of();
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (String entry : new String(bytes, StandardCharsets.UTF_8).split("\0")) {
      int equals = entry.indexOf('=');
      if (equals > 0) {
        variables.put(entry.substring(0, equals), entry.substring(equals + 1));
      }
    }
    return Collections.unmodifiableMap(variables);
  }
}
