package io.portalis.wasi.build;

import java.util.Map;
import org.teavm.ast.InvocationExpr;
import org.teavm.backend.wasm.intrinsics.WasmIntrinsic;
import org.teavm.backend.wasm.intrinsics.WasmIntrinsicManager;
import org.teavm.backend.wasm.model.expression.WasmExpression;
import org.teavm.backend.wasm.model.expression.WasmFloatType;
import org.teavm.backend.wasm.model.expression.WasmFloatUnary;
import org.teavm.backend.wasm.model.expression.WasmFloatUnaryOperation;
import org.teavm.model.MethodReference;

/** Those methods of {@code Math} that are one instruction each; TeaVM imports them. */
final class MathInstructions implements WasmIntrinsic {

  private static final Map<String, WasmFloatUnaryOperation> OPERATIONS =
      Map.of(
          "sqrt", WasmFloatUnaryOperation.SQRT,
          "floor", WasmFloatUnaryOperation.FLOOR,
          "ceil", WasmFloatUnaryOperation.CEIL);

  @Override
  public boolean isApplicable(MethodReference method) {
    return method.getClassName().equals("java.lang.Math")
        && OPERATIONS.containsKey(method.getName());
  }

  @Override
  public WasmExpression apply(InvocationExpr call, WasmIntrinsicManager manager) {
    return new WasmFloatUnary(
        WasmFloatType.FLOAT64,
        OPERATIONS.get(call.getMethod().getName()),
        manager.generate(call.getArguments().get(0)));
  }
}
