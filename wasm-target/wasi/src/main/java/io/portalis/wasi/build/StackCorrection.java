package io.portalis.wasi.build;

import io.portalis.shim.CompilerCorrection;
import io.portalis.wasi.Heap;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;

/**
 * Lays the memory out. The stack on which TeaVM keeps the references that its collector must see is
 * 256 KiB, which a recursion fills sooner than it fills the stack of a host; this one is larger, so
 * that mostly the host says so, and {@link ExhaustionCorrection} otherwise. And the limit of the
 * memory takes account of the storage that {@link Heap} gives the collector.
 */
final class StackCorrection extends CompilerCorrection {

  private static final String CORRECTED = "org/teavm/backend/wasm/WasmTarget";
  private static final String NEIGHBOUR = "org.teavm.backend.wasm.WasmHeap";
  private static final String HEAP = Type.getInternalName(Heap.class);
  private static final int PROPER_SIZE = 16 << 20;

  /** What the compiler has inlined: four pages. */
  private static final Integer SIZE = 4 * 65536;

  void apply() {
    apply(CORRECTED, NEIGHBOUR);
  }

  @Override
  protected MethodVisitor correct(String name, String descriptor, MethodVisitor method) {
    return new MethodVisitor(Opcodes.ASM9, method) {
      @Override
      public void visitLdcInsn(Object value) {
        super.visitLdcInsn(value.equals(SIZE) ? (Object) PROPER_SIZE : value);
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String called, String type, boolean isInterface) {
        boolean isStorage = called.equals("calculateStorageSize");
        super.visitMethodInsn(
            opcode,
            isStorage ? HEAP : owner,
            isStorage ? "storageSize" : called,
            type,
            isInterface);
      }
    };
  }
}
