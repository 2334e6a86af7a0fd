package io.portalis.wasi.build;

import io.portalis.wasi.Heap;
import org.teavm.backend.wasm.WasmHeap;
import org.teavm.backend.wasm.WasmRuntime;
import org.teavm.backend.wasm.runtime.WasiSupport;
import org.teavm.interop.Address;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Ends the program with a message if its heap or its stack of references is full, and gives the
 * collector the storage that it needs. TeaVM does not check the end of that stack, behind which the
 * heap begins, and its storage holds one object in 64 bytes, so that an array of many small objects
 * passes for a full heap.
 */
final class ExhaustionCorrection implements ClassHolderTransformer {

  private static final String HEAP = Heap.class.getName();

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(WasiSupport.class.getName())) {
      MethodDescriptor print = new MethodDescriptor("printOutOfMemory", ValueType.VOID);
      ProgramEmitter body = ProgramEmitter.create(type.getMethod(print), context.getHierarchy());
      body.invoke(HEAP, "exhausted");
      body.exit();
    } else if (type.getName().equals(WasmHeap.class.getName())) {
      MethodDescriptor size =
          new MethodDescriptor("calculateStorageSize", ValueType.INTEGER, ValueType.INTEGER);
      ProgramEmitter body = ProgramEmitter.create(type.getMethod(size), context.getHierarchy());
      body.invoke(HEAP, "storageSize", ValueType.INTEGER, body.var(1, ValueType.INTEGER))
          .returnValue();
    } else if (type.getName().equals(WasmRuntime.class.getName())) {
      MethodDescriptor allocate =
          new MethodDescriptor(
              "allocStack", ValueType.INTEGER, ValueType.object(Address.class.getName()));
      InvokeInstruction check = new InvokeInstruction();
      check.setType(InvocationType.SPECIAL);
      check.setMethod(new MethodReference(HEAP, "checkStack", ValueType.VOID));
      BasicBlock start = type.getMethod(allocate).getProgram().basicBlockAt(0);
      check.setLocation(start.getFirstInstruction().getLocation());
      start.addFirst(check);
    }
  }
}
