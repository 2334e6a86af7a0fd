package io.portalis.python;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a generator gives its values to.
 *
 * @param <T> the type of the values
 */
public abstract class Yielder<T extends @Nullable Object> {

  /**
   * Gives a value and waits for the next request.
   *
   * @param value the value
   * @return what was sent; null for an ordinary request
   */
  public abstract @Nullable Object yield_(T value);

  /**
   * Gives all values of an iterable, and passes on to it what is sent and thrown.
   *
   * @param iterable a generator, or anything that can be iterated
   * @return what a generator returned
   */
  @SuppressWarnings("unchecked")
  public @Nullable Object yieldFrom(@Nullable Object iterable) {
    Iterator<?> source = Py.iter(iterable);
    if (!(source instanceof Generator<?> generator)) {
      while (source.hasNext()) {
        yield_((T) source.next());
      }
      return null;
    }
    Object sent = null;
    PyBaseException thrown = null;
    while (true) {
      Object value;
      try {
        value =
            thrown != null
                ? generator.throw_(thrown)
                : sent == null ? generator.advance() : ((Generator<Object>) generator).send(sent);
      } catch (StopIteration e) {
        return e.value();
      }
      thrown = null;
      sent = null;
      try {
        sent = yield_((T) value);
      } catch (GeneratorExit e) {
        generator.close();
        throw e;
      } catch (PyBaseException e) {
        thrown = e;
      }
    }
  }
}
