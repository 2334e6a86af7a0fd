package io.portalis.translator.lower;

import io.portalis.translator.model.FunctionInfo.Parameter;
import io.portalis.translator.model.Type;
import io.portalis.translator.python.Expression;

/** What type hints say of parameters that no call tells anything of. */
final class Hints {

  private Hints() {}

  static Type of(Parameter parameter) {
    if (parameter.annotation() instanceof Expression.Name name) {
      return switch (name.id()) {
        case "int" -> Type.INT;
        case "float" -> Type.ANY; // An int will do where a float is asked for.
        case "str" -> Type.STR;
        case "bool" -> Type.BOOL;
        default -> Type.ANY;
      };
    }
    return Type.ANY;
  }
}
