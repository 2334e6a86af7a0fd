package io.portalis.wasi.build;

import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;
import org.teavm.model.instructions.RaiseInstruction;

/**
 * Gives {@code synchronized} methods a block of that kind. TeaVM for WASI has them take no monitor.
 */
final class SynchronizedMethodCorrection implements ClassHolderTransformer {

  private static final String SUFFIX = "$withMonitor";

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    for (MethodHolder method : type.getMethods().toArray(new MethodHolder[0])) {
      if (method.hasModifier(ElementModifier.SYNCHRONIZED) && method.getProgram() != null) {
        MethodHolder inner = moveBody(method);
        type.addMethod(inner);
        method.setProgram(new Caller(method, inner).write());
        method.getModifiers().remove(ElementModifier.SYNCHRONIZED);
      }
    }
  }

  private static MethodHolder moveBody(MethodHolder method) {
    MethodHolder inner =
        new MethodHolder(new MethodDescriptor(method.getName() + SUFFIX, method.getSignature()));
    inner.setLevel(AccessLevel.PRIVATE);
    if (method.hasModifier(ElementModifier.STATIC)) {
      inner.getModifiers().add(ElementModifier.STATIC);
    }
    inner.setProgram(method.getProgram());
    return inner;
  }

  /** Writes {@code synchronized (this) { return inner(…); }}. */
  private static final class Caller {

    private final MethodHolder method;
    private final MethodHolder inner;
    private final Program program = new Program();
    private final Variable self;
    private final Variable[] arguments;
    private final Variable lock;

    Caller(MethodHolder method, MethodHolder inner) {
      this.method = method;
      this.inner = inner;
      self = program.createVariable();
      arguments = new Variable[method.parameterCount()];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = program.createVariable();
      }
      lock = isStatic() ? program.createVariable() : self;
    }

    private boolean isStatic() {
      return method.hasModifier(ElementModifier.STATIC);
    }

    Program write() {
      BasicBlock start = program.createBasicBlock();
      BasicBlock body = program.createBasicBlock();
      BasicBlock end = program.createBasicBlock();
      BasicBlock failure = program.createBasicBlock();
      if (isStatic()) {
        ClassConstantInstruction type = new ClassConstantInstruction();
        type.setConstant(ValueType.object(method.getOwnerName()));
        type.setReceiver(lock);
        start.add(type);
      }
      MonitorEnterInstruction enter = new MonitorEnterInstruction();
      enter.setObjectRef(lock);
      start.add(enter);
      start.add(jumpTo(body));

      Variable result = writeCall(body, failure);
      body.add(jumpTo(end));

      end.add(exitMonitor());
      ExitInstruction exit = new ExitInstruction();
      exit.setValueToReturn(result);
      end.add(exit);

      failure.setExceptionVariable(program.createVariable());
      failure.add(exitMonitor());
      RaiseInstruction raise = new RaiseInstruction();
      raise.setException(failure.getExceptionVariable());
      failure.add(raise);
      return program;
    }

    /** The variable with the result, or null. */
    private Variable writeCall(BasicBlock body, BasicBlock failure) {
      Variable result = method.getResultType() == ValueType.VOID ? null : program.createVariable();
      InvokeInstruction call = new InvokeInstruction();
      call.setType(InvocationType.SPECIAL);
      call.setInstance(isStatic() ? null : self);
      call.setMethod(inner.getReference());
      call.setArguments(arguments);
      call.setReceiver(result);
      body.add(call);
      TryCatchBlock caught = new TryCatchBlock();
      caught.setHandler(failure);
      body.getTryCatchBlocks().add(caught);
      return result;
    }

    private MonitorExitInstruction exitMonitor() {
      MonitorExitInstruction exit = new MonitorExitInstruction();
      exit.setObjectRef(lock);
      return exit;
    }

    private static JumpInstruction jumpTo(BasicBlock target) {
      JumpInstruction jump = new JumpInstruction();
      jump.setTarget(target);
      return jump;
    }
  }
}
