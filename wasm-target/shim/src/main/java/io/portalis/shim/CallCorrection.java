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
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

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
          StringBuilder.class, StringCalls.OfBuilder.class,
          Integer.class, NumberCalls.OfInteger.class,
          Long.class, NumberCalls.OfLong.class,
          Double.class, NumberCalls.OfDouble.class,
          Math.class, NumberCalls.OfMath.class);

  private final Map<MethodReference, MethodReference> replacements = new HashMap<>();

  CallCorrection() {
    REPLACED.forEach(
        (type, calls) -> {
          for (Method method : calls.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())) {
              Class<?>[] parameters = method.getParameterTypes();
              int skipped = type == String.class || type == StringBuilder.class ? 1 : 0;
              Class<?>[] signature = Arrays.copyOfRange(parameters, skipped, parameters.length + 1);
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
    ArrayCorrection.forEachBlockOfPrograms(type, this::correctCalls);
  }

  private void correctCalls(BasicBlock block) {
    for (Instruction instruction : block) {
      if (instruction instanceof InvokeInstruction call) {
        replace(call);
        check(call);
      }
    }
  }

  private void replace(InvokeInstruction call) {
    MethodReference replacement = replacements.get(call.getMethod());
    if (replacement != null) {
      List<Variable> arguments = new ArrayList<>(call.getArguments());
      if (call.getInstance() != null) {
        arguments.add(0, call.getInstance());
      }
      call.setType(InvocationType.SPECIAL);
      call.setInstance(null);
      call.setMethod(replacement);
      call.setArguments(arguments.toArray(new Variable[0]));
    }
  }

  /** Checks the arguments of static methods that exist for every type or number of elements. */
  private static void check(InvokeInstruction call) {
    String name = call.getMethod().getClassName() + "." + call.getMethod().getName();
    List<? extends Variable> arguments = call.getArguments();
    switch (name) {
      case "java.util.Arrays.copyOf":
        replaceArgument(call, 1, insert(call, "size", int.class, arguments.get(1)));
        break;
      case "java.util.Arrays.copyOfRange":
        Variable to = insert(call, "end", int.class, arguments.get(1), arguments.get(2));
        replaceArgument(call, 2, to);
        break;
      case "java.util.Map.of":
        distinct(call, 2, "key");
        break;
      case "java.util.Set.of":
        distinct(call, 1, "element");
        break;
      default:
    }
  }

  private static void replaceArgument(InvokeInstruction call, int index, Variable argument) {
    Variable[] arguments = call.getArguments().toArray(new Variable[0]);
    arguments[index] = argument;
    call.setArguments(arguments);
  }

  private static Variable insert(
      InvokeInstruction before, String name, Class<?> type, Variable... arguments) {
    Class<?>[] signature = new Class<?>[arguments.length + 1];
    Arrays.fill(signature, type);
    return ArrayCorrection.insertCall(
        new MethodReference(Bounds.class, name, signature), before, arguments);
  }

  private static void distinct(InvokeInstruction call, int step, String what) {
    List<? extends Variable> arguments = call.getArguments();
    if (arguments.size() <= step) {
      return;
    }
    Program program = call.getProgram();
    ConstructArrayInstruction array = new ConstructArrayInstruction();
    array.setItemType(ValueType.object("java.lang.Object"));
    array.setSize(constant(call, arguments.size() / step));
    array.setReceiver(program.createVariable());
    array.setLocation(call.getLocation());
    call.insertPrevious(array);
    UnwrapArrayInstruction unwrap = new UnwrapArrayInstruction(ArrayElementType.OBJECT);
    unwrap.setArray(array.getReceiver());
    unwrap.setReceiver(program.createVariable());
    unwrap.setLocation(call.getLocation());
    call.insertPrevious(unwrap);
    for (int i = 0; i < arguments.size(); i += step) {
      PutElementInstruction put = new PutElementInstruction(ArrayElementType.OBJECT);
      put.setArray(unwrap.getReceiver());
      put.setIndex(constant(call, i / step));
      put.setValue(arguments.get(i));
      put.setLocation(call.getLocation());
      call.insertPrevious(put);
    }
    StringConstantInstruction text = new StringConstantInstruction();
    text.setConstant(what);
    text.setReceiver(program.createVariable());
    text.setLocation(call.getLocation());
    call.insertPrevious(text);
    InvokeInstruction check = new InvokeInstruction();
    check.setType(InvocationType.SPECIAL);
    check.setMethod(
        new MethodReference(Bounds.class, "distinct", Object[].class, String.class, void.class));
    check.setArguments(array.getReceiver(), text.getReceiver());
    check.setLocation(call.getLocation());
    call.insertPrevious(check);
  }

  private static Variable constant(InvokeInstruction before, int value) {
    IntegerConstantInstruction constant = new IntegerConstantInstruction();
    constant.setConstant(value);
    constant.setReceiver(before.getProgram().createVariable());
    constant.setLocation(before.getLocation());
    before.insertPrevious(constant);
    return constant.getReceiver();
  }
}
