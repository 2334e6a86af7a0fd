package io.portalis.spi;

import java.util.ServiceLoader;

/** Loads the engine when it is first asked for. */
final class EngineHolder {

  static final Engine ENGINE = find();

  private EngineHolder() {}

  private static Engine find() {
    for (Engine engine : ServiceLoader.load(Engine.class, Engine.class.getClassLoader())) {
      return engine;
    }
    throw new IllegalStateException("no Portalis engine: add portalis-bridge");
  }
}
