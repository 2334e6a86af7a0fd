package io.portalis.shim;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Lets a program call methods of final classes that fail as the JDK's do. TeaVM's throw exceptions
 * without a message, and in WebAssembly a bad {@code substring} another one, or none. Only the
 * program's own calls are replaced, so that the libraries are as fast as they were; each of the
 * methods here calls TeaVM's when its arguments are right.
 */
final class CallCorrection implements ClassHolderTransformer {

  private static final Map<Class<?>, Class<?>> REPLACED =
      Map.of(
          String.class, StringCalls.class,
          StringBuilder.class, StringCalls.OfBuilder.class);

  private final Map<MethodReference, MethodReference> replacements = new HashMap<>();

  CallCorrection() {
    REPLACED.forEach(
        (type, calls) -> {
          for (Method method : calls.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())) {
              Class<?>[] parameters = method.getParameterTypes();
              Class<?>[] signature = Arrays.copyOfRange(parameters, 1, parameters.length + 1);
              signature[signature.length - 1] = method.getReturnType();
              replacements.put(
                  new MethodReference(type, method.getName(), signature),
                  MethodReference.parse(method));
            }
          }
        });
  }

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (ArrayCorrection.isLibrary(type.getName())) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      if (method.getProgram() != null) {
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
          for (Instruction instruction : block) {
            if (instruction instanceof InvokeInstruction call && call.getInstance() != null) {
              replace(call);
            }
          }
        }
      }
    }
  }

  private void replace(InvokeInstruction call) {
    MethodReference replacement = replacements.get(call.getMethod());
    if (replacement != null) {
      List<Variable> arguments = new ArrayList<>(call.getArguments());
      arguments.add(0, call.getInstance());
      call.setType(InvocationType.SPECIAL);
      call.setInstance(null);
      call.setMethod(replacement);
      call.setArguments(arguments.toArray(new Variable[0]));
    }
  }
}
