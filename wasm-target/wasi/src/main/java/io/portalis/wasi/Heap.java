package io.portalis.wasi;

import org.teavm.backend.wasm.WasmHeap;
import org.teavm.backend.wasm.runtime.WasiSupport;
import org.teavm.interop.Address;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;
import org.teavm.runtime.GC;
import org.teavm.runtime.RuntimeArray;
import org.teavm.runtime.RuntimeClass;
import org.teavm.runtime.RuntimeObject;

/** What TeaVM's collector lacks; the build puts the calls into it. */
@StaticInit
public final class Heap {

  private static final int WORD = 4;
  private static final int ARRAY_HEADER = 3 * WORD;

  /** Bytes of the collector's own storage that a block of one of its lists takes. */
  private static final int BLOCK = 3 * WORD;

  /** The smallest object with a word that refers to it. */
  private static final int SMALLEST_OBJECT = 3 * WORD;

  private static final int LEAST_STORAGE = 2 << 20;
  private static final int LARGEST_FRAME = 64 << 10;
  private static final int KIBI = 10;
  private static final int FAILED = 1;

  /** The message takes some stack as well. */
  private static boolean isEnding;

  private Heap() {}

  /** The last object of the heap, or its last free chunk if that comes after. */
  @Unmanaged
  public static RuntimeObject last() {
    Address end = WasmHeap.heapAddress.add(WasmHeap.heapSize);
    Address last = WasmHeap.heapAddress;
    Address next = last;
    while (next.isLessThan(end)) {
      last = next;
      next = next.add(size(next.toStructure()));
    }
    return last.toStructure();
  }

  @Unmanaged
  private static int size(RuntimeObject object) {
    if (object.classReference == 0) {
      return object.hashCode; // a free chunk, which has its size there
    }
    RuntimeClass type = RuntimeClass.getClass(object);
    if (type.itemType == null) {
      return type.size;
    }
    boolean isPrimitive = (type.itemType.flags & RuntimeClass.PRIMITIVE) != 0;
    int item = isPrimitive ? type.itemType.size : WORD;
    RuntimeArray array = object.toAddress().toStructure();
    int start = (ARRAY_HEADER + item - 1) / item * item;
    return (start + item * array.size + WORD - 1) / WORD * WORD;
  }

  /**
   * How much storage the collector has besides the heap: enough to queue all its objects, a word
   * each.
   */
  @Unmanaged
  public static int storageSize(int heapSize) {
    return heapSize / SMALLEST_OBJECT * WORD + LEAST_STORAGE;
  }

  /**
   * What a chunk must have for an object of some size so that the rest is a chunk as well; zero
   * stays zero.
   */
  @Unmanaged
  public static int withRest(int size) {
    return size == 0 ? 0 : size + SMALLEST_OBJECT;
  }

  /** Whether there is room between the two. */
  @Unmanaged
  public static boolean isBefore(RuntimeObject chunk, Address limit) {
    return chunk.toAddress().isLessThan(limit);
  }

  /** Whether one more free chunk can be noted: half of the storage is for the blocks below. */
  @Unmanaged
  public static boolean hasRoomForChunk(int chunks) {
    return chunks < WasmHeap.storageSize / (2 * WORD);
  }

  /** Makes a free chunk that is not noted: it is used when its neighbours are free as well. */
  @Unmanaged
  public static void leave(RuntimeObject from, RuntimeObject to) {
    from.classReference = 0;
    from.hashCode = to.toAddress().toInt() - from.toAddress().toInt();
  }

  /** The next of the blocks that the collector notes; the same again if there is no room. */
  @Unmanaged
  public static Address nextBlock(Address block) {
    Address next = block.add(BLOCK);
    Address end = WasmHeap.storageAddress.add(WasmHeap.storageSize);
    return next.add(BLOCK).isLessThan(end) ? next : block;
  }

  /** The collector goes on as if it had a free chunk. */
  @Unmanaged
  public static void requireChunk(int chunks) {
    if (chunks <= 0) {
      GC.outOfMemory();
    }
  }

  /** Ends the program if the stack of references, which the collector reads, is full. */
  @Unmanaged
  public static void checkStack() {
    if (!isEnding && isStackFull()) {
      isEnding = true;
      GC.outOfMemory();
    }
  }

  @Unmanaged
  private static boolean isStackFull() {
    return !WasmHeap.stack.add(LARGEST_FRAME).isLessThan(WasmHeap.heapAddress);
  }

  /** Ends the program: there is no memory left. The build calls it where TeaVM traps. */
  @Unmanaged
  public static void exhausted() {
    if (isStackFull()) {
      WasiSupport.printString("java.lang.StackOverflowError\n");
    } else {
      WasiSupport.printString("java.lang.OutOfMemoryError: the heap is limited to ");
      WasiSupport.printInt(WasmHeap.maxHeapSize >>> KIBI);
      WasiSupport.printString(" KiB\n");
    }
    Preview1.procExit(FAILED);
  }
}
