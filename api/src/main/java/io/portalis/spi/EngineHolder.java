package io.portalis.spi;

import java.util.ServiceLoader;

/** Loads the engine when it is first asked for. */
final class EngineHolder {

  static final Engine ENGINE =
      ServiceLoader.load(Engine.class, Engine.class.getClassLoader())
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no Portalis engine: add portalis-bridge"));

  private EngineHolder() {}
}
