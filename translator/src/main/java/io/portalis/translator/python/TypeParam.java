package io.portalis.translator.python;

import org.jspecify.annotations.Nullable;

/** A type parameter of a function, a class or a type alias. */
public sealed interface TypeParam extends Node {

  /** Returns its name. */
  String name();

  /** Returns its default, if it has one. */
  @Nullable Expression defaultValue();

  /** {@code T: bound = default}. */
  record TypeVar(
      String name, @Nullable Expression bound, @Nullable Expression defaultValue, Span span)
      implements TypeParam {}

  /** {@code **P = default}. */
  record ParamSpec(String name, @Nullable Expression defaultValue, Span span)
      implements TypeParam {}

  /** {@code *Ts = default}. */
  record TypeVarTuple(String name, @Nullable Expression defaultValue, Span span)
      implements TypeParam {}
}
