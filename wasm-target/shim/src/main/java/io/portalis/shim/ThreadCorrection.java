package io.portalis.shim;

import org.teavm.interop.AsyncCallback;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Opens TeaVM's {@code Thread} to {@link GreenThreads}: gives that one's native methods their
 * bodies, lets {@code Thread.currentThread} tell the truth in callbacks of the platform, sends
 * {@code sleep} and {@code yield} there, numbers threads without names, and adds {@code
 * onSpinWait}, which TeaVM lacks.
 */
final class ThreadCorrection implements ClassHolderTransformer {

  private static final String THREAD = "java.lang.Thread";
  private static final String HANDLER = "java.lang.ThreadInterruptHandler";
  private static final String GREEN_THREADS = GreenThreads.class.getName();
  private static final ValueType OF_THREAD = ValueType.object(THREAD);
  private static final ValueType RUNNABLE = ValueType.object("java.lang.Runnable");
  private static final ValueType STRING = ValueType.object("java.lang.String");
  private static final MethodReference SLEEP =
      new MethodReference(THREAD, "sleep", ValueType.LONG, ValueType.VOID);
  private static final MethodReference SLEEP_EXACTLY =
      new MethodReference(THREAD, "sleep", ValueType.LONG, ValueType.INTEGER, ValueType.VOID);
  private static final MethodReference YIELD = new MethodReference(THREAD, "yield", ValueType.VOID);
  private static final MethodReference SPIN =
      new MethodReference(THREAD, "onSpinWait", ValueType.VOID);
  private static final MethodReference CURRENT =
      new MethodReference(THREAD, "currentThread", OF_THREAD);
  private static final MethodReference CORRECTED_CURRENT =
      new MethodReference(GreenThreads.class.getName(), "currentThread", OF_THREAD);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (!isPartOfThreads(type.getName())) {
      for (MethodHolder method : type.getMethods()) {
        if (method.getProgram() != null) {
          correctCalls(method.getProgram(), !isLibrary(type.getName()));
        }
      }
    }
    if (type.getName().equals(THREAD)) {
      addOnSpinWait(type, context);
      addSized(type, context);
      nameThreads(type, context);
    } else if (type.getName().equals(GreenThreads.class.getName())) {
      for (MethodHolder method : type.getMethods()) {
        giveBody(method, context);
      }
    } else if (type.getName().equals(GreenThreads.Interruption.class.getName())) {
      type.getInterfaces().add(HANDLER);
    }
  }

  /**
   * TeaVM's own threads and monitors are left alone: in JavaScript, what suspends a thread runs
   * when that one is no longer on, and must know it all the same.
   */
  private static boolean isPartOfThreads(String className) {
    return className.equals(GreenThreads.class.getName())
        || className.equals("java.lang.Object")
        || className.startsWith("java.lang.Object$")
        || className.equals(THREAD)
        || className.startsWith(THREAD + "$");
  }

  /** Whether the waits of a class are known to be short, or not to need others to run. */
  private static boolean isLibrary(String className) {
    return className.startsWith("kotlinx.") || className.startsWith("io.portalis.bridge.");
  }

  private static void correctCalls(Program program, boolean letsOthersRun) {
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof InvokeInstruction call) {
          correct(call, letsOthersRun);
        }
      }
    }
  }

  private static void correct(InvokeInstruction call, boolean letsOthersRun) {
    MethodReference called = call.getMethod();
    if (called.equals(CURRENT)) {
      call.setMethod(CORRECTED_CURRENT);
    } else if (called.equals(SLEEP) || called.equals(SLEEP_EXACTLY)) {
      call.setMethod(new MethodReference(GREEN_THREADS, called.getDescriptor()));
    } else if (called.equals(YIELD) || (called.equals(SPIN) && letsOthersRun)) {
      call.setMethod(new MethodReference(GREEN_THREADS, "yieldTurn", ValueType.VOID));
    }
  }

  /** A thread without a name gets a number. */
  private static void nameThreads(ClassHolder thread, ClassHolderTransformerContext context) {
    MethodHolder plain = thread.getMethod(new MethodDescriptor("<init>", ValueType.VOID));
    ProgramEmitter body = ProgramEmitter.create(plain, context.getHierarchy());
    makeNamed(body, body.constantNull(RUNNABLE));
    MethodHolder running =
        thread.getMethod(new MethodDescriptor("<init>", RUNNABLE, ValueType.VOID));
    body = ProgramEmitter.create(running, context.getHierarchy());
    makeNamed(body, body.var(1, RUNNABLE));
  }

  private static void makeNamed(ProgramEmitter body, ValueEmitter target) {
    ValueEmitter name = body.invoke(ThreadNames.class.getName(), "next", STRING);
    body.var(0, OF_THREAD).invokeSpecial("<init>", target, name);
    body.exit();
  }

  private static void addOnSpinWait(ClassHolder thread, ClassHolderTransformerContext context) {
    MethodHolder spin = new MethodHolder(new MethodDescriptor("onSpinWait", ValueType.VOID));
    spin.setLevel(AccessLevel.PUBLIC);
    spin.getModifiers().add(ElementModifier.STATIC);
    ProgramEmitter.create(spin, context.getHierarchy()).exit();
    thread.addMethod(spin);
  }

  /** Stacks grow as the platform lets them: the size that is asked for means nothing. */
  private static void addSized(ClassHolder thread, ClassHolderTransformerContext context) {
    ValueType group = ValueType.object("java.lang.ThreadGroup");
    MethodHolder sized =
        new MethodHolder(
            new MethodDescriptor(
                "<init>", group, RUNNABLE, STRING, ValueType.LONG, ValueType.VOID));
    sized.setLevel(AccessLevel.PUBLIC);
    ProgramEmitter body = ProgramEmitter.create(sized, context.getHierarchy());
    body.var(0, OF_THREAD).invokeSpecial("<init>", body.var(2, RUNNABLE), body.var(3, STRING));
    body.exit();
    thread.addMethod(sized);
  }

  private static void giveBody(MethodHolder method, ClassHolderTransformerContext context) {
    switch (method.getName()) {
      case "setCurrent" -> {
        ProgramEmitter body = begin(method, context);
        body.invoke(THREAD, "setCurrentThread", body.var(1, OF_THREAD));
        body.exit();
      }
      case "setKey" -> {
        ProgramEmitter body = begin(method, context);
        body.var(1, OF_THREAD).setField("key", body.var(2, ValueType.object("java.lang.Object")));
        body.exit();
      }
      case "onInterrupt" -> {
        ProgramEmitter body = begin(method, context);
        ValueEmitter handler = body.var(2, ValueType.object(HANDLER));
        body.var(1, OF_THREAD).setField("interruptHandler", handler);
        body.exit();
      }
      case "enterMonitor" -> {
        ProgramEmitter body = begin(method, context);
        body.invoke(
            "java.lang.Object",
            "monitorEnterWait",
            body.var(1, ValueType.object("java.lang.Object")),
            body.var(2, ValueType.INTEGER),
            body.var(3, ValueType.parse(AsyncCallback.class)));
        body.exit();
      }
      default -> {}
    }
  }

  private static ProgramEmitter begin(MethodHolder method, ClassHolderTransformerContext context) {
    method.getModifiers().remove(ElementModifier.NATIVE);
    return ProgramEmitter.create(method, context.getHierarchy());
  }
}
