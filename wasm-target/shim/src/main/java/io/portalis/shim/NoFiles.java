package io.portalis.shim;

import io.portalis.Platform;
import io.portalis.PlatformNotSupportedException;
import org.teavm.runtime.fs.VirtualFile;
import org.teavm.runtime.fs.VirtualFileSystem;

/**
 * A file system that says that there is none. TeaVM's is in memory and empty, so that a program
 * would hear that its file is missing, or write one that is gone with the page. Paths and their
 * names can be used; whatever looks at a file fails.
 */
final class NoFiles implements VirtualFileSystem {

  @Override
  public String getUserDir() {
    throw failure();
  }

  @Override
  public VirtualFile getFile(String path) {
    throw failure();
  }

  @Override
  public boolean isWindows() {
    return false;
  }

  @Override
  public String canonicalize(String path) {
    return path;
  }

  @Override
  public String[] getRoots() {
    throw failure();
  }

  private static PlatformNotSupportedException failure() {
    return new PlatformNotSupportedException("FILES", Platform.current());
  }
}
