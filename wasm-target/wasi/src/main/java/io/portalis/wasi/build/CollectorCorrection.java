package io.portalis.wasi.build;

import io.portalis.wasi.Heap;
import org.teavm.interop.Address;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.util.ProgramUtils;
import org.teavm.runtime.GC;
import org.teavm.runtime.RuntimeObject;

/**
 * Corrects TeaVM's collector, each method where it is wrong:
 *
 * <ul>
 *   <li>Every collection is a full one. Before one of young objects it reads the sizes of chunks
 *       that it has handed out since, which may be words of objects by then; and the heap grows to
 *       several times the size.
 *   <li>What it takes for the last chunk of the heap may not be, if it ran out of room to move
 *       objects; a heap that grows would then cover those behind it. So it looks for the last one.
 *   <li>It asks for just as much as an object needs, but takes only a chunk of which a chunk is
 *       left; and after growth it forgets to count what is free.
 *   <li>It notes free chunks without end, and goes on if there is none at all.
 *   <li>One that the program asks for begins by noting the rest of the current chunk, even if there
 *       is none, in place of the next object.
 * </ul>
 */
final class CollectorCorrection implements ClassHolderTransformer {

  private static final String COLLECTOR = GC.class.getName();
  private static final String HEAP = Heap.class.getName();
  private static final ValueType OBJECT = ValueType.parse(RuntimeObject.class);
  private static final ValueType ADDRESS = ValueType.parse(Address.class);
  private static final ValueType CHUNK = ValueType.object("org.teavm.runtime.FreeChunk");

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (!type.getName().equals(COLLECTOR)) {
      return;
    }
    collectAll(type.getMethod(new MethodDescriptor("doCollectGarbage", ValueType.VOID)));
    countAfterGrowth(
        type.getMethod(
            new MethodDescriptor("collectGarbageImpl", ValueType.INTEGER, ValueType.VOID)));
    boundBlocks(type.getMethod(new MethodDescriptor("calculateRelocationTargets", ValueType.VOID)));
    boundChunks(type, context);
    skipIfNothingIsFree(type, context);
    skipIfNoRest(type, context);
    askForMore(type, "computeMinRequestedSize", ValueType.LONG, context);
    askForMore(type, "hasAvailableChunk", ValueType.BOOLEAN, context);
  }

  private static void skipIfNoRest(ClassHolder type, ClassHolderTransformerContext context) {
    MethodHolder fix = type.getMethod(new MethodDescriptor("fixHeap", ValueType.VOID));
    MethodHolder original = rename(type, fix, "noteRest");
    ProgramEmitter body = ProgramEmitter.create(fix, context.getHierarchy());
    ValueEmitter chunk = body.getField(COLLECTOR, "currentChunk", CHUNK).cast(OBJECT);
    ValueEmitter limit = body.getField(COLLECTOR, "currentChunkLimit", ADDRESS);
    body.when(body.invoke(HEAP, "isBefore", ValueType.BOOLEAN, chunk, limit).isTrue())
        .thenDo(() -> body.invoke(COLLECTOR, original.getName()));
    body.exit();
  }

  /** Gives a method the size of the object with what must be left of a chunk. */
  private static void askForMore(
      ClassHolder type, String name, ValueType result, ClassHolderTransformerContext context) {
    MethodHolder method = type.getMethod(new MethodDescriptor(name, ValueType.INTEGER, result));
    MethodHolder original = rename(type, method, name + "Exactly");
    ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
    ValueEmitter more =
        body.invoke(HEAP, "withRest", ValueType.INTEGER, body.var(1, ValueType.INTEGER));
    body.invoke(COLLECTOR, original.getName(), result, more).returnValue();
  }

  /** Makes a collection full, and lets it end with the last chunk found. */
  private static void collectAll(MethodHolder collect) {
    BasicBlock start = collect.getProgram().basicBlockAt(0);
    start.addFirst(
        at(start.getFirstInstruction(), call(COLLECTOR, "triggerFullGC", ValueType.VOID)));
    Program program = collect.getProgram();
    for (BasicBlock block : program.getBasicBlocks()) {
      if (block.getLastInstruction() instanceof ExitInstruction exit) {
        Variable last = program.createVariable();
        InvokeInstruction find = call(HEAP, "last", OBJECT);
        find.setReceiver(last);
        exit.insertPrevious(at(exit, find));
        PutFieldInstruction put = new PutFieldInstruction();
        put.setField(new FieldReference(COLLECTOR, "lastChunk"));
        put.setFieldType(CHUNK);
        put.setValue(last);
        exit.insertPrevious(at(exit, put));
      }
    }
  }

  /** Counts what is free when the heap has its new size. */
  private static void countAfterGrowth(MethodHolder collect) {
    for (BasicBlock block : collect.getProgram().getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof InvokeInstruction invoke
            && invoke.getMethod().getName().equals("resizeHeapIfNecessary")) {
          invoke.insertNext(at(invoke, call(COLLECTOR, "countFree", ValueType.VOID)));
        }
      }
    }
  }

  /** The last blocks that the method notes are those of chunks behind which nothing moves. */
  private static void boundBlocks(MethodHolder calculate) {
    InvokeInstruction last = null;
    for (BasicBlock block : calculate.getProgram().getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof InvokeInstruction invoke
            && invoke.getMethod().getName().equals("add")
            && invoke.getMethod().getClassName().equals("org.teavm.interop.Structure")) {
          last = invoke;
        }
      }
    }
    InvokeInstruction next = call(HEAP, "nextBlock", ADDRESS, ADDRESS);
    next.setArguments(last.getArguments().get(1));
    next.setReceiver(last.getReceiver());
    last.replace(at(last, next));
  }

  /** Puts a method around the one that notes a free chunk. */
  private static void boundChunks(ClassHolder type, ClassHolderTransformerContext context) {
    MethodHolder free =
        type.getMethod(new MethodDescriptor("freeMemory", CHUNK, CHUNK, ValueType.VOID));
    MethodHolder original = rename(type, free, "noteFreeMemory");
    ProgramEmitter body = ProgramEmitter.create(free, context.getHierarchy());
    ValueEmitter chunks = body.getField(COLLECTOR, "freeChunks", ValueType.INTEGER);
    ValueEmitter from = body.var(1, CHUNK);
    ValueEmitter to = body.var(2, CHUNK);
    body.when(body.invoke(HEAP, "hasRoomForChunk", ValueType.BOOLEAN, chunks).isTrue())
        .thenDo(() -> body.invoke(COLLECTOR, original.getName(), from, to))
        .elseDo(() -> body.invoke(HEAP, "leave", from.cast(OBJECT), to.cast(OBJECT)));
    body.exit();
  }

  /** Nothing moves in a full heap, and it must have grown before the program goes on. */
  private static void skipIfNothingIsFree(ClassHolder type, ClassHolderTransformerContext context) {
    MethodHolder move = type.getMethod(new MethodDescriptor("defragment", ValueType.VOID));
    MethodHolder original = rename(type, move, "defragmentFree");
    ProgramEmitter body = ProgramEmitter.create(move, context.getHierarchy());
    body.when(body.getField(COLLECTOR, "freeChunks", ValueType.INTEGER).isTrue())
        .thenDo(() -> body.invoke(COLLECTOR, original.getName()));
    body.exit();

    MethodHolder count = new MethodHolder(new MethodDescriptor("countFree", ValueType.VOID));
    count.setLevel(AccessLevel.PRIVATE);
    count.getModifiers().add(ElementModifier.STATIC);
    type.addMethod(count);
    ProgramEmitter counting = ProgramEmitter.create(count, context.getHierarchy());
    counting.invoke(
        HEAP, "requireChunk", counting.getField(COLLECTOR, "freeChunks", ValueType.INTEGER));
    counting.invoke(COLLECTOR, "updateFreeMemory");
    counting.exit();
  }

  private static MethodHolder rename(ClassHolder type, MethodHolder method, String name) {
    MethodHolder renamed = new MethodHolder(new MethodDescriptor(name, method.getSignature()));
    renamed.setLevel(AccessLevel.PRIVATE);
    renamed.getModifiers().add(ElementModifier.STATIC);
    renamed.setProgram(ProgramUtils.copy(method.getProgram()));
    type.addMethod(renamed);
    return renamed;
  }

  private static InvokeInstruction call(String owner, String name, ValueType... signature) {
    InvokeInstruction call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(new MethodReference(owner, name, signature));
    return call;
  }

  private static <I extends Instruction> I at(Instruction place, I added) {
    added.setLocation(place.getLocation());
    return added;
  }
}
