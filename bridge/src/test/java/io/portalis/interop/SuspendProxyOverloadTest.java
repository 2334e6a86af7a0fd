package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.portalis.TaskState;
import io.portalis.interop.library.Catalogue;
import io.portalis.interop.library.Oracle;
import io.portalis.interop.library.OrderId;
import io.portalis.interop.library.RepoKt;
import io.portalis.interop.library.StorageException;
import io.portalis.interop.library.User;
import io.portalis.interop.library.UserId;
import io.portalis.interop.user.RepoAsync;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kotlin.Result;
import org.junit.jupiter.api.Test;

/** Members that can be told apart by their types alone, and types that are hard to compare. */
class SuspendProxyOverloadTest extends SuspendSuite {

  private final Catalogue catalogue = new Catalogue();

  private interface Exact {
    CompletableFuture<String> find(String key);

    String described(String key);
  }

  @Test
  void overloads_oneIsExact_itIsTaken() throws Exception {
    Exact twin = Suspend.proxy(Exact.class, catalogue);
    assertEquals("string a", await(twin.find("a")));
    assertEquals("string a", twin.described("a"));
  }

  private interface ByValueClass {
    CompletableFuture<String> open(UserId id);

    CompletableFuture<String> open(OrderId id);
  }

  @Test
  void overloads_ofTwoValueClassesAroundOneType_areToldApart() throws Exception {
    for (Method open : ByValueClass.class.getMethods()) {
      Class<?> id = open.getParameterTypes()[0];
      Method box = id.getDeclaredMethod("box-impl", long.class);
      ByValueClass twin = Suspend.proxy(ByValueClass.class, catalogue);
      String kind = id == UserId.class ? "user 7" : "order 7";
      assertEquals(kind, await((CompletableFuture<?>) open.invoke(twin, box.invoke(null, 7L))));
    }
  }

  private interface Bounded {
    <T extends Comparable<T>> CompletableFuture<T> largest(List<T> items);

    <E extends Enum<E>> CompletableFuture<E> same(E one);

    CompletableFuture<Integer> compare(Comparator<Object> order);
  }

  @Test
  void bounds_thatReferToThemselves_areCompared() throws Exception {
    Bounded twin = Suspend.proxy(Bounded.class, catalogue);
    assertEquals(3, await(twin.largest(List.of(1, 3, 2))));
    assertEquals(TaskState.FAILED, await(twin.same(TaskState.FAILED)));
    assertEquals(0, await(twin.compare((one, other) -> 0)));
  }

  private interface SubRepo<T, I> extends RepoAsync<T, I> {}

  @Test
  void genericInterface_rawAndExtended_isTakenOnTrust() throws Exception {
    @SuppressWarnings("unchecked")
    SubRepo<User, Long> raw = Suspend.proxy(SubRepo.class, RepoKt.openUsers(new User(1, "ada")));
    assertEquals("ada", await(raw.findById(1L)).getName());
  }

  private interface Answering {
    CompletableFuture<Integer> answer();
  }

  @Test
  void staticMember_ofAnObject_isFound() throws Exception {
    assertEquals(42, await(Suspend.proxy(Answering.class, Oracle.INSTANCE).answer()));
  }

  @SuppressWarnings("rawtypes") // Java cannot name the value class with its argument
  private interface Trying {
    CompletableFuture<Result> tryFind(long id);
  }

  @Test
  void result_thatIsAFailure_isNoFailureOfTheCall() throws Exception {
    assertInstanceOf(Result.class, await(Suspend.proxy(Trying.class, catalogue).tryFind(-1)));
    assertInstanceOf(
        Result.class, await(Suspend.proxy(runtime, Trying.class, catalogue).tryFind(-1)));
  }

  private interface Converting {
    CompletableFuture<UserId> failingId();
  }

  @Test
  void convertedResult_fails_failureIsNotWrapped() throws Exception {
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    Suspend.proxy(Converting.class, catalogue)
        .failingId()
        .whenComplete((id, failure) -> seen.complete(failure));
    assertInstanceOf(StorageException.class, await(seen));
  }

  private interface Napping {
    CompletableFuture<Duration> nap(Duration time);

    CompletableFuture<String> nap(long millis);
  }

  @Test
  void duration_ofJava_standsForKotlins() throws Exception {
    Napping twin = Suspend.proxy(Napping.class, catalogue);
    assertEquals(Duration.ofMillis(3_000), await(twin.nap(Duration.ofMillis(1_500))));
    assertEquals("1500 ms", await(twin.nap(1_500)));
  }

  private interface Misnamed {
    CompletableFuture<String> open(Duration id);
  }

  @Test
  void duration_forAnotherValueClassAroundALong_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Suspend.proxy(Misnamed.class, catalogue));
  }
}
