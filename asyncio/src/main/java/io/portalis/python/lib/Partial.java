package io.portalis.python.lib;

import io.portalis.python.Args;
import io.portalis.python.Py;
import io.portalis.python.PyCallable;
import io.portalis.python.PyDict;
import io.portalis.python.Python;
import io.portalis.python.Tuple;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code functools.partial}: a function with some arguments given in advance. */
@Python("partial")
public final class Partial implements PyCallable {

  private final @Nullable Object function;
  private final @Nullable Object[] positional;
  private final Map<String, @Nullable Object> keywords;

  /** Makes it; a partial of a partial is one partial. */
  Partial(@Nullable Object function, Args args) {
    if (function instanceof Partial inner) {
      Args joined = inner.joined(args);
      this.function = inner.function;
      this.positional = joined.positional();
      this.keywords = joined.keywords();
    } else {
      this.function = function;
      this.positional = args.positional();
      this.keywords = args.keywords();
    }
  }

  /** The function that is called. */
  @Python("func")
  public @Nullable Object func() {
    return function;
  }

  /** The positional arguments given in advance. */
  @Python("args")
  public Tuple args() {
    return Tuple.of(positional);
  }

  /** The keyword arguments given in advance. */
  @Python("keywords")
  public PyDict<String, @Nullable Object> keywords() {
    PyDict<String, @Nullable Object> copy = new PyDict<>();
    copy.putAll(keywords);
    return copy;
  }

  private Args joined(Args more) {
    Args joined = Args.of(positional.clone());
    for (Object argument : more.positional()) {
      joined.add(argument);
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>(keywords);
    all.putAll(more.keywords());
    all.forEach(joined::with);
    return joined;
  }

  @Override
  public @Nullable Object call(Args args) {
    return Py.call(function, joined(args));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("functools.partial(").append(Py.repr(function));
    for (Object argument : positional) {
      text.append(", ").append(Py.repr(argument));
    }
    keywords.forEach((name, value) -> text.append(", " + name + "=" + Py.repr(value)));
    return text.append(')').toString();
  }
}
