package io.portalis.translator.library;

import io.portalis.translator.model.FunctionInfo.ParameterKind;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.List;

/**
 * A method, constructor or field of the library that programs can use.
 *
 * @param java the Java member
 * @param signature its Python side
 * @param source the class that it was found in
 */
public record Member(java.lang.reflect.Member java, Signature signature, Class<?> source) {

  /** Returns the class that it belongs to; a static method, the one that it was found in. */
  public Class<?> owner() {
    return isInstance() ? java.getDeclaringClass() : source;
  }

  /** Returns whether it is called on an object in Java. */
  public boolean isInstance() {
    return java instanceof Method && !Modifier.isStatic(java.getModifiers());
  }

  /** Returns whether it is called with {@code new}. */
  public boolean isConstructor() {
    return java instanceof Constructor<?>;
  }

  /** Returns whether it is a constant. */
  public boolean isField() {
    return java instanceof Field;
  }

  /** Returns whether it needs no object: a class method, a constant, but no constructor. */
  public boolean isOfClass() {
    return Modifier.isStatic(java.getModifiers()) && !signature.selfFirst();
  }

  /** Returns the Java type of the result. */
  public Type resultType() {
    if (java instanceof Method method) {
      return method.getGenericReturnType();
    }
    return java instanceof Field field ? field.getGenericType() : owner();
  }

  /** Returns whether its last Java parameter is {@code *args}. */
  public boolean isVarArgs() {
    return java instanceof Executable executable && executable.isVarArgs();
  }

  /** Returns the Java type of the receiver of a static method with {@code self}. */
  public Type selfType() {
    return ((Executable) java).getGenericParameterTypes()[0];
  }

  /** Returns the index of the Java parameter for a parameter of the signature. */
  public int javaIndex(int parameter) {
    List<Signature.Parameter> all = signature.parameters();
    int offset = signature.selfFirst() && !isInstance() ? 1 : 0;
    if (!isVarArgs()) {
      return parameter + offset;
    }
    if (all.get(parameter).kind() == ParameterKind.VARIABLE) {
      return ((Executable) java).getParameterCount() - 1;
    }
    int index = 0;
    for (int i = 0; i < parameter; i++) {
      index += all.get(i).kind() == ParameterKind.VARIABLE ? 0 : 1;
    }
    return index + offset;
  }

  /** Returns the Java type of a parameter of the signature. */
  public Type parameterType(int parameter) {
    return ((Executable) java).getGenericParameterTypes()[javaIndex(parameter)];
  }
}
