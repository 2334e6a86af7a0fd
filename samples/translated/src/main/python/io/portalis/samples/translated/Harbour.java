package io.portalis.samples.translated;

import io.portalis.asyncio.AsyncWith;
import io.portalis.asyncio.Asyncio;
import io.portalis.asyncio.Coroutine;
import io.portalis.asyncio.Queue;
import io.portalis.asyncio.Semaphore;
import io.portalis.asyncio.Task;
import io.portalis.asyncio.TaskGroup;
import io.portalis.python.AttributeError;
import io.portalis.python.Builtins;
import io.portalis.python.Dataclasses;
import io.portalis.python.Main;
import io.portalis.python.Py;
import io.portalis.python.PyException;
import io.portalis.python.PyList;
import io.portalis.python.PyObject;
import io.portalis.python.PyType;
import io.portalis.python.TimeoutError;
import io.portalis.python.Tuple;
import io.portalis.python.lib.Counter;

/**
 * A harbour: ships wait for one of two cranes, and customs may refuse a ship.
 */
@SuppressWarnings("unchecked")
public final class Harbour {
  private Harbour() {
  }

  public static void main(String[] args) {
    Main.run(Harbour::run);
  }

  private static void run() {
    Asyncio.<Void>run(main_());
  }

  /**
   * Brings the cargo to the quay; returns how many crates that were.
   */
  static Coroutine<Long> unload(Ship ship, Semaphore cranes, Queue<Object> quay) {
    return Coroutine.of("unload", () -> {
      AsyncWith with = AsyncWith.enter(cranes);
      try {
        for (Object crate : ship.cargo) {
          if (Py.eq(crate, "fireworks")) {
            throw new Refused(ship.name + " carries " + Py.format(crate, ""));
          }
          Asyncio.sleep(0.005).await();
          quay.put(crate).await();
        }
      } catch (Throwable e) {
        throw with.rethrow(e);
      } finally {
        with.close();
      }
      return Py.len(ship.cargo);
    });
  }

  static Coroutine<Void> store(Queue<Object> quay, Counter<Object> stock) {
    return Coroutine.ofVoid("store", () -> {
      while (true) {
        Object crate = quay.get().await();
        stock.put(crate, Py.iadd(stock.at(crate), 1L));
        quay.taskDone();
      }
    });
  }

  static Coroutine<String> watch(Ship ship, Semaphore cranes, Queue<Object> quay) {
    return Coroutine.of("watch", () -> {
      long crates = 0;
      try {
        AsyncWith with = AsyncWith.enter(Asyncio.timeout(0.5));
        try {
          crates = unload(ship, cranes, quay).await();
        } catch (Throwable e) {
          throw with.rethrow(e);
        } finally {
          with.close();
        }
      } catch (Refused error) {
        return Py.format(ship.name, "<8") + " refused: " + Py.format(error, "");
      } catch (TimeoutError e) {
        return Py.format(ship.name, "<8") + " took too long";
      }
      return Py.format(ship.name, "<8") + " " + Py.format(crates, ">3") + " crates";
    });
  }

  static Coroutine<Void> main_() {
    return Coroutine.ofVoid("main", () -> {
      PyList<Ship> ships = PyList.of(new Ship("Aurora",
          (PyList<Object>) Py.add((PyList<String>) Py.mul(PyList.of("tea"), 3L), PyList.of("silk"))),
          new Ship("Borealis", PyList.<Object>of("fireworks", "tea")), new Ship("Calypso",
          (PyList<Object>) Py.mul(PyList.of("silk"), 5L)), new Ship("Dorado", Builtins.list()));
      Semaphore cranes = new Semaphore(2);
      Queue<Object> quay = new Queue<Object>(2);
      Counter<Object> stock = new Counter<Object>();
      Task<Void> keeper = Asyncio.<Void>createTask(store(quay, stock), "keeper", null);
      PyList<Task<String>> reports = null;
      AsyncWith with = AsyncWith.enter(new TaskGroup());
      try {
        TaskGroup group = (TaskGroup) with.value();
        reports = PyList.<Task<String>>build(out -> {
          for (Ship ship : ships) {
            out.append(group.createTask(watch(ship, cranes, quay)));
          }
        });
      } catch (Throwable e) {
        throw with.rethrow(e);
      } finally {
        with.close();
      }
      // everything is in the store
      quay.join().await();
      keeper.cancel();
      for (Task<String> report : reports) {
        Builtins.print(report.result());
      }
      for (Tuple item : stock.mostCommon()) {
        Object crate = item.get(0);
        Object count = item.get(1);
        Builtins.print(Py.format(crate, "") + ": " + Py.format(count, "") + " ("
            + Py.format(Py.trueDiv(count, stock.total()), ".0%") + ")");
      }
    });
  }

  static class Ship extends PyObject implements Dataclasses.Dataclass {
    public static final PyType TYPE = PyType.define("Ship", Ship.class, PyType.OBJECT);

    static final PyList<Dataclasses.Field> FIELDS = Dataclasses.define(TYPE,
        new Dataclasses.Field("name", true, true), new Dataclasses.Field("cargo", true, true));

    String name;

    PyList<Object> cargo;

    Ship(String name, PyList<Object> cargo) {
      this.name = name;
      this.cargo = cargo;
    }

    @Override
    public PyList<Dataclasses.Field> dataclassFields() {
      return FIELDS;
    }

    @Override
    public Object dataclassField(String name) {
      return switch (name) {
        case "name" -> this.name;
        case "cargo" -> this.cargo;
        default -> throw new AttributeError(name);
      };
    }

    Tuple compared() {
      return Tuple.of(this.name, this.cargo);
    }

    @Override
    public String __repr__() {
      return Dataclasses.repr(this, "name", this.name, "cargo", this.cargo);
    }

    @Override
    public Object __eq__(Object other) {
      return Dataclasses.eq(this, other, o -> ((Ship) o).compared());
    }

    @Override
    public Object __hash__() {
      throw Py.unhashable(this);
    }
  }

  /**
   * Customs found something.
   */
  static class Refused extends PyException {
    public static final PyType TYPE = PyType.define("Refused", Refused.class, PyType.of(PyException.class));

    Refused(Object... args) {
      super(args);
    }
  }
}
