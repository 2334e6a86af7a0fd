package io.portalis.translator.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a function or a lambda, as CPython's {@code ast.arguments} groups them.
 *
 * @param positionalOnly the parameters before {@code /}
 * @param positional the ordinary parameters
 * @param variable the one after {@code *}, if any
 * @param keywordOnly the parameters after {@code *}
 * @param keywordDefaults the defaults of those, null where there is none
 * @param keywords the one after {@code **}, if any
 * @param defaults the defaults of the last ones of {@code positionalOnly} and {@code positional}
 */
public record Arguments(
    List<Arg> positionalOnly,
    List<Arg> positional,
    @Nullable Arg variable,
    List<Arg> keywordOnly,
    List<@Nullable Expression> keywordDefaults,
    @Nullable Arg keywords,
    List<Expression> defaults) {

  /** No parameters at all. */
  public static final Arguments NONE =
      new Arguments(List.of(), List.of(), null, List.of(), List.of(), null, List.of());

  /** Copies the lists. */
  public Arguments {
    positionalOnly = List.copyOf(positionalOnly);
    positional = List.copyOf(positional);
    keywordOnly = List.copyOf(keywordOnly);
    keywordDefaults = Collections.unmodifiableList(new ArrayList<>(keywordDefaults));
    defaults = List.copyOf(defaults);
  }
}
