package io.portalis.python;

import org.jspecify.annotations.Nullable;

/** The binary operators, each with the three hooks of {@link PyInstance} that can answer it. */
enum BinaryOp {
  ADD("+", PyInstance::__add__, PyInstance::__radd__, PyInstance::__iadd__),
  SUB("-", PyInstance::__sub__, PyInstance::__rsub__, PyInstance::__isub__),
  MUL("*", PyInstance::__mul__, PyInstance::__rmul__, PyInstance::__imul__),
  TRUEDIV("/", PyInstance::__truediv__, PyInstance::__rtruediv__, PyInstance::__itruediv__),
  FLOORDIV("//", PyInstance::__floordiv__, PyInstance::__rfloordiv__, PyInstance::__ifloordiv__),
  MOD("%", PyInstance::__mod__, PyInstance::__rmod__, PyInstance::__imod__),
  DIVMOD("divmod()", PyInstance::__divmod__, PyInstance::__rdivmod__, PyInstance::__divmod__),
  POW("** or pow()", PyInstance::__pow__, PyInstance::__rpow__, PyInstance::__ipow__),
  MATMUL("@", PyInstance::__matmul__, PyInstance::__rmatmul__, PyInstance::__imatmul__),
  LSHIFT("<<", PyInstance::__lshift__, PyInstance::__rlshift__, PyInstance::__ilshift__),
  RSHIFT(">>", PyInstance::__rshift__, PyInstance::__rrshift__, PyInstance::__irshift__),
  AND("&", PyInstance::__and__, PyInstance::__rand__, PyInstance::__iand__),
  OR("|", PyInstance::__or__, PyInstance::__ror__, PyInstance::__ior__),
  XOR("^", PyInstance::__xor__, PyInstance::__rxor__, PyInstance::__ixor__);

  /** A hook. */
  interface Hook {
    @Nullable Object apply(PyInstance self, @Nullable Object other);
  }

  private final String symbol;
  private final Hook hook;
  private final Hook reflected;
  private final Hook inPlace;

  BinaryOp(String symbol, Hook hook, Hook reflected, Hook inPlace) {
    this.symbol = symbol;
    this.hook = hook;
    this.reflected = reflected;
    this.inPlace = inPlace;
  }

  /** The result of {@code a op b}. */
  @Nullable Object apply(@Nullable Object a, @Nullable Object b) {
    Object result = attempt(a, b);
    return result == Py.NOT_IMPLEMENTED ? refuse(symbol, a, b) : result;
  }

  /** The result of {@code a op= b}. */
  @Nullable Object update(@Nullable Object a, @Nullable Object b) {
    Object result = Py.NOT_IMPLEMENTED;
    if (a instanceof PyInstance x) {
      result = inPlace.apply(x, b);
    }
    if (result == Py.NOT_IMPLEMENTED) {
      result = Sequences.update(this, a, b);
    }
    if (result == Py.NOT_IMPLEMENTED) {
      result = attempt(a, b);
    }
    return result == Py.NOT_IMPLEMENTED ? refuse(this == POW ? "**=" : symbol + "=", a, b) : result;
  }

  private @Nullable Object attempt(@Nullable Object a, @Nullable Object b) {
    if (Arithmetic.isNumber(a) && Arithmetic.isNumber(b)) {
      return Arithmetic.apply(this, a, b);
    }
    Object result = Py.NOT_IMPLEMENTED;
    boolean reflectedFirst = Comparison.subclassOf(b, a) && a instanceof PyInstance;
    if (reflectedFirst) {
      result = reflected.apply((PyInstance) Py.notNull(b), a);
    }
    if (result == Py.NOT_IMPLEMENTED && a instanceof PyInstance x) {
      result = hook.apply(x, b);
    }
    if (result == Py.NOT_IMPLEMENTED && !reflectedFirst && b instanceof PyInstance y) {
      result = reflected.apply(y, a);
    }
    return result == Py.NOT_IMPLEMENTED ? Sequences.apply(this, a, b) : result;
  }

  private @Nullable Object refuse(String sign, @Nullable Object a, @Nullable Object b) {
    String special = Sequences.complaint(this, a, b);
    throw new TypeError(
        special != null
            ? special
            : "unsupported operand type(s) for "
                + sign
                + ": '"
                + Py.typeName(a)
                + "' and '"
                + Py.typeName(b)
                + "'");
  }
}
