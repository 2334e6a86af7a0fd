package io.portalis.translator.lower;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.portalis.translator.model.Type;

/**
 * Something that Java's {@code for} can go through.
 *
 * @param code an Iterable
 * @param element what is known of its elements
 * @param java their static type in Java
 * @param isGenerator whether it is a generator, which can be closed
 */
record Iteration(CodeBlock code, Type element, TypeName java, boolean isGenerator) {

  Iteration(CodeBlock code, Type element, TypeName java) {
    this(code, element, java, false);
  }
}
