package io.portalis.shim;

import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

/**
 * The function by which {@code Method.invoke} calls a method of two or more parameters keeps their
 * array in a local that cannot be null. Where the method may wait, the coroutine transformation
 * reads that local before it has a value, so that the module is invalid. Here it can be null.
 */
final class CallerCorrection extends CompilerCorrection {

  private static final String WASM = "org/teavm/backend/wasm/";
  private static final String CORRECTED =
      WASM + "intrinsics/reflection/ReflectionMetadataGenerator";
  private static final String NEIGHBOUR =
      "org.teavm.backend.wasm.intrinsics.reflection.AnnotationInfoIntrinsic";
  private static final String REFERENCE = WASM + "model/WasmType$Reference";

  void apply() {
    apply(CORRECTED, NEIGHBOUR);
  }

  @Override
  protected MethodVisitor correct(String name, String descriptor, MethodVisitor method) {
    return name.equals("generateCaller") ? new AllowNull(method) : method;
  }

  /** Calls {@code asNullable()} on the types of fields. */
  private static final class AllowNull extends MethodVisitor {

    AllowNull(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      if (name.equals("getUnpackedType")) {
        super.visitTypeInsn(Opcodes.CHECKCAST, REFERENCE);
        String asNullable = "()L" + REFERENCE + ";";
        super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, REFERENCE, "asNullable", asNullable, false);
      }
    }
  }
}
