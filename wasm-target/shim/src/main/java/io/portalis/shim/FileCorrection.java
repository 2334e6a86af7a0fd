package io.portalis.shim;

import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.runtime.fs.VirtualFileSystemProviderTransformer;

/** Puts {@link NoFiles} in place of TeaVM's file system. */
final class FileCorrection extends VirtualFileSystemProviderTransformer {

  @Override
  protected void transformCreateMethod(MethodHolder method, ClassHolderTransformerContext context) {
    ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
    body.construct(NoFiles.class.getName()).returnValue();
  }
}
