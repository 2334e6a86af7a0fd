package io.portalis.shim;

import org.teavm.backend.javascript.TeaVMJavaScriptHost;
import org.teavm.backend.javascript.codegen.SourceWriter;
import org.teavm.backend.javascript.rendering.RenderingManager;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DependencyListener;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.vm.BuildTarget;
import org.teavm.vm.spi.RendererListener;
import org.teavm.vm.spi.TeaVMHost;

/**
 * Lets a program in JavaScript catch a {@code StackOverflowError}. TeaVM makes a nameless {@code
 * RuntimeException} of each error of JavaScript. Here each protected block of a program begins with
 * a call of an empty method, of which the analysis is told that it throws both; so a program
 * without {@code catch} and {@code finally} has nothing of this. (WebAssembly cannot catch an
 * overflow: TeaVM's handlers there see its own exceptions only.)
 */
final class OverflowCorrection extends AbstractDependencyListener
    implements ClassHolderTransformer {

  private static final String OVERFLOW = StackOverflowError.class.getName();
  private static final MethodReference MAKE =
      new MethodReference(StackOverflowError.class, "<init>", void.class);
  private static final MethodReference MARK =
      new MethodReference(OverflowCorrection.Mark.class, "throwErrorOfPlatform", void.class);

  private boolean isNeeded;

  static void install(TeaVMHost host) {
    TeaVMJavaScriptHost javaScript = host.getExtension(TeaVMJavaScriptHost.class);
    if (javaScript != null) {
      OverflowCorrection correction = new OverflowCorrection();
      host.add((ClassHolderTransformer) correction);
      host.add((DependencyListener) correction);
      javaScript.add(correction.new Wrapper());
    }
  }

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    ArrayCorrection.forEachBlockOfPrograms(type, OverflowCorrection::markIfGuarded);
  }

  private static void markIfGuarded(BasicBlock block) {
    if (!block.getTryCatchBlocks().isEmpty()) {
      mark(block);
    }
  }

  private static void mark(BasicBlock block) {
    Instruction last = block.getLastInstruction();
    InvokeInstruction call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(MARK);
    call.setLocation(last.getLocation());
    last.insertPrevious(call);
  }

  @Override
  public void methodReached(DependencyAgent agent, MethodDependency method) {
    if (method.getReference().equals(MARK)) {
      isNeeded = true;
      agent.linkMethod(MAKE).propagateClass(0, OVERFLOW).use();
      method.getThrown().propagate(agent.getType(ValueType.object(OVERFLOW)));
      method.getThrown().propagate(agent.getType(ValueType.parse(RuntimeException.class)));
    }
  }

  /** Puts another function in place of the one that makes an exception of an error. */
  private final class Wrapper implements RendererListener {

    private RenderingManager rendering;

    @Override
    public void begin(RenderingManager context, BuildTarget buildTarget) {
      rendering = context;
    }

    @Override
    public void complete() {
      if (!isNeeded) {
        return;
      }
      SourceWriter out = rendering.getWriter();
      out.append("{let $old=").appendFunction("$rt_wrapException").append(";");
      out.appendFunction("$rt_wrapException").append("=$error=>{");
      out.append("if(!$error[").appendFunction("$rt_javaExceptionProp");
      out.append("]&&/call stack|recursion/.test($error)){let $made=").appendInit(MAKE);
      out.append("();$error[").appendFunction("$rt_javaExceptionProp").append("]=$made;");
      out.append("$made.$jsException=$error;}return $old($error);};}").softNewLine();
    }
  }

  /** What is called. */
  static final class Mark {

    private Mark() {}

    static void throwErrorOfPlatform() {}
  }
}
