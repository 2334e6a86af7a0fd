package io.portalis.samples.browser.kitchen;

import io.portalis.TaskCancelledException;
import io.portalis.TaskState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the kitchen remembers of a task or a scope, and where it is in the tree. */
abstract class Entry {

  private static final AtomicInteger IDS = new AtomicInteger();

  /** How far back the spans of an entry go. */
  private static final long MEMORY_MILLIS = 60_000;

  private final int id = IDS.incrementAndGet();
  private final String name;
  private final Clock clock;
  private final List<Entry> children = new CopyOnWriteArrayList<>();
  private final List<Mark> marks = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();
  private volatile String doing = "";

  private record Mark(Phase phase, long at) {}

  private record Ending(TaskState state, String note, long at) {}

  Entry(Clock clock, String name) {
    this.clock = clock;
    this.name = name;
  }

  /** The state before the ending. */
  abstract TaskState liveState();

  /** Cancels it; false if it had ended, or has not quite begun. */
  abstract boolean cancel(String reason);

  /** Lets something go wrong in it; false if there is nothing that could. */
  abstract boolean fail();

  final int id() {
    return id;
  }

  final String name() {
    return name;
  }

  final Clock clock() {
    return clock;
  }

  final void add(Entry child) {
    children.add(child);
  }

  final void removeChildren(Predicate<Entry> condition) {
    for (Entry child : children) {
      if (condition.test(child)) {
        children.remove(child); // TeaVM's list of this kind cannot removeIf
      }
    }
  }

  final List<Entry> children() {
    return children;
  }

  /** Says what it does from now on. */
  final void enter(Phase phase, String doing) {
    this.doing = doing;
    long now = clock.millis();
    marks.add(new Mark(phase, now));
    while (marks.size() > 1 && marks.get(1).at < now - MEMORY_MILLIS) {
      marks.remove(0);
    }
  }

  /** Takes note of the end; true the first time. */
  final boolean end(TaskState state, String note) {
    return ending.compareAndSet(null, new Ending(state, note, clock.millis()));
  }

  static TaskState stateAfter(@Nullable Throwable error) {
    if (error == null) {
      return TaskState.SUCCEEDED;
    }
    return error instanceof TaskCancelledException ? TaskState.CANCELLED : TaskState.FAILED;
  }

  final boolean endedBefore(long millis) {
    Ending end = ending.get();
    return end != null && end.at < millis;
  }

  final boolean succeededBefore(long millis) {
    Ending end = ending.get();
    return end != null && end.state == TaskState.SUCCEEDED && end.at < millis;
  }

  final @Nullable Entry find(int wanted) {
    if (id == wanted) {
      return this;
    }
    for (Entry child : children) {
      Entry found = child.find(wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  final Row row(int depth, boolean isScope, long now) {
    Ending end = ending.get();
    TaskState state = end == null ? liveState() : end.state;
    String note = end == null ? doing : end.note;
    return new Row(id, depth, name, isScope, state, note, spans(end == null ? now : end.at));
  }

  private List<Span> spans(long until) {
    List<Span> spans = new ArrayList<>();
    @Nullable Mark last = null;
    for (Mark mark : marks) {
      if (last != null && last.at < until) {
        spans.add(new Span(last.phase, last.at, Math.min(mark.at, until)));
      }
      last = mark;
    }
    if (last != null && last.at <= until) {
      spans.add(new Span(last.phase, last.at, until));
    }
    return spans;
  }
}
