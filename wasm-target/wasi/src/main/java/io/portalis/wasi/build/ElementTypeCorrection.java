package io.portalis.wasi.build;

import io.portalis.shim.CompilerCorrection;
import org.teavm.asm.Label;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

/**
 * TeaVM infers the type of an element from that of its array. In a method that has been suspended,
 * an array is restored as a mere object; so its elements count as objects, too, and a {@code long}
 * or {@code double} gets the local of a reference, in an invalid module. The instruction that reads
 * an element knows better; the corrected class asks that one.
 */
final class ElementTypeCorrection extends CompilerCorrection {

  private static final String INFERER = "org/teavm/model/util/TypeInferer";
  private static final String CORRECTED = INFERER + "$1";
  private static final String TYPE = INFERER + "$InferenceType";
  private static final String KIND = INFERER + "$InferenceKind";
  private static final String ELEMENT = "org/teavm/model/instructions/ArrayElementType";
  private static final String VARIABLE = "org/teavm/model/VariableReader";

  void apply() {
    apply(CORRECTED, INFERER.replace('/', '.'));
  }

  @Override
  protected MethodVisitor correct(String name, String descriptor, MethodVisitor method) {
    return name.equals("getElement") ? new AskInstruction(method) : method;
  }

  /**
   * Puts {@code if (type != OBJECT) { types[receiver.getIndex()] = new InferenceType(
   * InferenceKind.valueOf(type.name()), 0); return; }} in front.
   */
  private static final class AskInstruction extends MethodVisitor {

    private static final int RECEIVER = 1;
    private static final int ELEMENT_TYPE = 4;

    AskInstruction(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      Label isObject = new Label();
      visitVarInsn(Opcodes.ALOAD, ELEMENT_TYPE);
      visitFieldInsn(Opcodes.GETSTATIC, ELEMENT, "OBJECT", "L" + ELEMENT + ";");
      visitJumpInsn(Opcodes.IF_ACMPEQ, isObject);
      visitVarInsn(Opcodes.ALOAD, 0);
      visitFieldInsn(Opcodes.GETFIELD, CORRECTED, "this$0", "L" + INFERER + ";");
      visitFieldInsn(Opcodes.GETFIELD, INFERER, "types", "[L" + TYPE + ";");
      visitVarInsn(Opcodes.ALOAD, RECEIVER);
      visitMethodInsn(Opcodes.INVOKEINTERFACE, VARIABLE, "getIndex", "()I", true);
      visitTypeInsn(Opcodes.NEW, TYPE);
      visitInsn(Opcodes.DUP);
      visitVarInsn(Opcodes.ALOAD, ELEMENT_TYPE);
      visitMethodInsn(Opcodes.INVOKEVIRTUAL, ELEMENT, "name", "()Ljava/lang/String;", false);
      String valueOf = "(Ljava/lang/String;)L" + KIND + ";";
      visitMethodInsn(Opcodes.INVOKESTATIC, KIND, "valueOf", valueOf, false);
      visitInsn(Opcodes.ICONST_0);
      visitMethodInsn(Opcodes.INVOKESPECIAL, TYPE, "<init>", "(L" + KIND + ";I)V", false);
      visitInsn(Opcodes.AASTORE);
      visitInsn(Opcodes.RETURN);
      visitLabel(isObject);
      visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }
  }
}
