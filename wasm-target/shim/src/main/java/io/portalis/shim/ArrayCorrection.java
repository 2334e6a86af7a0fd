package io.portalis.shim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/**
 * Lets what the virtual machine throws be caught. TeaVM inserts its checks of indices and of null
 * only after it has found out which exceptions each {@code catch} can get, so that it may leave out
 * the methods that the handler calls: {@code catch (ArrayIndexOutOfBoundsException e) {
 * e.getMessage(); }} ends the program, as a method is missing that nothing else seemed to need. Its
 * own exceptions have no message, either, and the size of an array is not checked at all.
 *
 * <p>Here a program checks indices and sizes by {@link Bounds}, ordinary Java, whose exceptions are
 * seen. For null, each protected block, and each method, begins with a null check of a constant:
 * the analysis sees that it may throw, and the optimizer removes it. The libraries stay as they
 * are.
 */
final class ArrayCorrection implements ClassHolderTransformer {

  private static final List<String> LEFT_ALONE =
      List.of(
          "java.",
          "javax.",
          "kotlin.",
          "kotlinx.",
          "org.teavm.",
          "org.threeten.",
          "io.portalis.shim.",
          "io.portalis.bridge.");

  /** Lists whose elements are those of an array, as {@code Arrays.asList} makes them. */
  private static final List<String> LISTS =
      List.of("java.util.Arrays$ArrayAsList", "java.util.TemplateCollections$ImmutableArrayList");

  private static final String OURS = "io.portalis";

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    boolean isLibrary = isLibrary(type.getName());
    if (isLibrary && !LISTS.contains(type.getName())) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      Program program = method.getProgram();
      if (program != null && program.basicBlockCount() > 0) {
        checkArrays(program);
        if (!isLibrary) {
          admitNull(program);
        }
      }
    }
  }

  /** Each block of a class, unless that is one of the libraries. */
  static void forEachBlockOfPrograms(ClassHolder type, Consumer<BasicBlock> action) {
    if (!isLibrary(type.getName())) {
      for (MethodHolder method : type.getMethods()) {
        if (method.getProgram() != null) {
          method.getProgram().getBasicBlocks().forEach(action);
        }
      }
    }
  }

  /** Whether a class is one of the libraries, this one included. */
  private static boolean isLibrary(String name) {
    return LEFT_ALONE.stream().anyMatch(name::startsWith)
        || name.lastIndexOf('.') == OURS.length() && name.startsWith(OURS);
  }

  private static void checkArrays(Program program) {
    Map<Variable, Integer> constants = new HashMap<>();
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof IntegerConstantInstruction constant) {
          constants.put(constant.getReceiver(), constant.getConstant());
        } else if (instruction instanceof GetElementInstruction get) {
          get.setIndex(checkedIndex(get.getArray(), get.getIndex(), get));
        } else if (instruction instanceof PutElementInstruction put) {
          put.setIndex(checkedIndex(put.getArray(), put.getIndex(), put));
        } else if (instruction instanceof ConstructArrayInstruction make) {
          make.setSize(checkedSize(make.getSize(), make, constants));
        } else if (instruction instanceof ConstructMultiArrayInstruction make) {
          make.getDimensions().replaceAll(size -> checkedSize(size, make, constants));
        }
      }
    }
  }

  private static Variable checkedIndex(Variable array, Variable index, Instruction access) {
    ArrayLengthInstruction length = new ArrayLengthInstruction();
    length.setArray(array);
    length.setReceiver(access.getProgram().createVariable());
    length.setLocation(access.getLocation());
    access.insertPrevious(length);
    return insertCall(
        new MethodReference(Bounds.class, "index", int.class, int.class, int.class),
        access,
        index,
        length.getReceiver());
  }

  private static Variable checkedSize(
      Variable size, Instruction make, Map<Variable, Integer> constants) {
    if (constants.getOrDefault(size, -1) >= 0) {
      return size;
    }
    return insertCall(new MethodReference(Bounds.class, "size", int.class, int.class), make, size);
  }

  static Variable insertCall(MethodReference method, Instruction before, Variable... arguments) {
    InvokeInstruction call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(method);
    call.setArguments(arguments);
    call.setReceiver(before.getProgram().createVariable());
    call.setLocation(before.getLocation());
    before.insertPrevious(call);
    return call.getReceiver();
  }

  private static void admitNull(Program program) {
    for (BasicBlock block : program.getBasicBlocks()) {
      if (block.getIndex() == 0 || !block.getTryCatchBlocks().isEmpty()) {
        StringConstantInstruction text = new StringConstantInstruction();
        text.setConstant("");
        text.setReceiver(program.createVariable());
        NullCheckInstruction check = new NullCheckInstruction();
        check.setValue(text.getReceiver());
        check.setReceiver(program.createVariable());
        Instruction last = block.getLastInstruction();
        last.insertPrevious(text);
        last.insertPrevious(check);
        text.setLocation(last.getLocation());
        check.setLocation(last.getLocation());
      }
    }
  }
}
