package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.interop.library.Clock;
import io.portalis.interop.library.NoSuchUserException;
import io.portalis.interop.library.RepoKt;
import io.portalis.interop.library.StorageException;
import io.portalis.interop.library.Tick;
import io.portalis.interop.library.User;
import io.portalis.interop.library.UserRepo;
import io.portalis.interop.user.HiddenUsers;
import io.portalis.interop.user.RepoAsync;
import io.portalis.interop.user.UserRepoAsync;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** Twins of Kotlin objects: each rule by which a method finds its member. */
class SuspendProxyTest extends SuspendSuite {

  private static final User ADA = new User(1, "ada");
  private static final User BOB = new User(2, "bob");

  private final UserRepo users = RepoKt.openUsers(ADA, BOB);
  private final UserRepoAsync twin = Suspend.proxy(UserRepoAsync.class, users);

  @Test
  void suspendMember_givesAFuture() throws Exception {
    assertEquals(ADA, await(twin.findUser(1)));
    assertEquals(2, await(twin.count()));
  }

  @Test
  void suspendMember_fails_isTheFailureOfTheFuture() {
    assertFails(NoSuchUserException.class, "no user 9", twin.findUser(9));
  }

  @Test
  void suspendMember_givesNull_isTheResult() throws Exception {
    assertNull(await(twin.find(9)));
  }

  @Test
  void overloads_areToldApartByTheirParameters() throws Exception {
    assertEquals(ADA, await(twin.find(1)));
    assertEquals(BOB, await(twin.find("bob")));
    assertEquals(BOB, await(twin.find(2L, "bob")));
    assertNull(await(twin.find(1L, "bob")));
  }

  @Test
  void genericMembers_areFoundThroughTheTypeParameters() throws Exception {
    assertEquals(BOB, await(twin.findById(2L)));
    assertEquals(3L, await(twin.save(new User(3, "cay"))));
    assertEquals(3, twin.size());
  }

  @Test
  void genericInterface_withoutArguments_works() throws Exception {
    @SuppressWarnings("unchecked")
    RepoAsync<User, Long> generic = Suspend.proxy(RepoAsync.class, users);
    assertEquals(BOB, await(generic.findById(2L)));
    assertNull(await(generic.delete(2L)));
    assertEquals(1, generic.size());
    assertTrue(await(generic.exists(1L)), "the library's own");
  }

  @Test
  void unitMember_givesVoid() throws Exception {
    CompletableFuture<Void> delete = twin.delete(1L);
    assertNull(await(delete));
    assertEquals(1, twin.size());
  }

  @Test
  void flowMember_isAPublisher() throws Exception {
    Probe<User> probe = new Probe<>();
    twin.all().subscribe(probe);
    probe.request(10);
    await(probe.end);
    assertEquals(List.of(ADA, BOB), probe.elements);
  }

  @Test
  void plainMember_isCalled() {
    assertEquals("1: ada", twin.describe(ADA), "a default method in Kotlin");
    assertEquals(2, twin.size());
    twin.close();
    assertFalse(users.isOpen());
  }

  @Test
  void plainMember_throws_isThrownAsItWas() {
    twin.close();
    assertEquals(
        "closed twice", assertThrows(IllegalStateException.class, twin::close).getMessage());
  }

  @Test
  void boxedResult_standsForThePrimitive() {
    assertEquals(2, Suspend.proxy(UserRepoAsync.Sized.class, users).size());
  }

  @Test
  void property_isFoundByItsGetterAndByItsName() {
    assertEquals("users", twin.title());
    assertEquals("users", twin.getTitle());
    assertTrue(twin.isOpen());
    assertEquals(100, twin.limit());
  }

  @Test
  void setter_isAMember() {
    twin.setLimit(2);
    assertEquals(2, users.getLimit());
    CompletableFuture<Long> save = twin.save(new User(3, "cay"));
    assertEquals("full", failureOf(save).getMessage());
  }

  @Test
  void defaultMethod_isTheInterfacesOwn() throws Exception {
    assertEquals("ada", await(twin.nameOf(1)));
    assertFalse(await(twin.exists(1L)), "though the library has one");
    assertTrue(await(twin.exists(-1L)));
    assertEquals("help", UserRepoAsync.help());
  }

  @Test
  void hiddenInterface_works() throws Exception {
    assertEquals("2 users!", await(new HiddenUsers(users).shout()));
  }

  interface Ticks {
    Flow.Publisher<Tick> ticks();

    Flow.Publisher<Tick> getTicks();

    Flow.Publisher<Tick> ticks(long count);
  }

  @Test
  void flowProperty_isAPublisherByEitherName() throws Exception {
    Ticks ticks = Suspend.proxy(Ticks.class, new Clock());
    for (Flow.Publisher<Tick> publisher :
        List.of(ticks.ticks(), ticks.getTicks(), ticks.ticks(2))) {
      Probe<Tick> probe = new Probe<>();
      publisher.subscribe(probe);
      probe.request(2);
      probe.untilReceived(2);
      probe.cancel();
      assertEquals(List.of(new Tick(0), new Tick(1)), probe.elements);
    }
  }

  /** Has a member that returns nothing, beside those that it inherits. */
  public static final class Disposable {
    boolean disposed;

    public void dispose() {
      disposed = true;
    }
  }

  interface DisposableTwin {
    Void dispose();
  }

  @Test
  void voidResult_standsForNothing() {
    Disposable target = new Disposable();
    assertNull(Suspend.proxy(DisposableTwin.class, target).dispose());
    assertTrue(target.disposed);
  }

  interface Waiting {
    CompletableFuture<Integer> immediate(int n);

    CompletionStage<Integer> yielding(Integer n);

    CompletableFuture<Double> half(double n);

    CompletableFuture<String> waits();

    CompletableFuture<Void> nothing();
  }

  @Test
  void boxedParameter_standsForThePrimitive() throws Exception {
    Waiting twin = Suspend.proxy(Waiting.class, routines);
    assertEquals(5, await(twin.yielding(5)));
    assertEquals(2.5, await(twin.half(5)));
    assertNull(await(twin.nothing()));
  }

  @Test
  void immediateMember_endsAtOnce() {
    assertTrue(Suspend.proxy(Waiting.class, routines).immediate(1).isDone());
  }

  @Test
  void cancel_future_cancelsTheMember() throws Exception {
    CompletableFuture<String> call = Suspend.proxy(Waiting.class, routines).waits();
    untilReached(routines.getGate());
    call.cancel(true);
    untilEvents(routines.getEvents(), "left");
  }

  interface FailingAsync {
    CompletableFuture<String> now();
  }

  @Test
  void suspendMember_throwsBeforeItSuspends_isTheFailureOfTheFuture() {
    FailingAsync twin = Suspend.proxy(FailingAsync.class, failing);
    assertFails(StorageException.class, "now", twin.now());
  }

  interface Identity {
    int size();

    @Override
    boolean equals(Object other);

    @Override
    String toString();
  }

  @Test
  void objectMethods_needNoMember() {
    assertEquals(2, Suspend.proxy(Identity.class, users).size());
  }

  @Test
  void equals_holdsForOneInterfaceAndOneObject() {
    UserRepoAsync same = Suspend.proxy(UserRepoAsync.class, users);
    assertEquals(twin, same);
    assertEquals(twin.hashCode(), same.hashCode());
    assertNotEquals(twin, Suspend.proxy(UserRepoAsync.class, RepoKt.openUsers()));
    assertNotEquals((Object) twin, Suspend.proxy(UserRepoAsync.Sized.class, users));
    assertNotEquals((Object) twin, users);
    assertNotEquals(null, twin);
    assertNotNull(twin.toString());
  }
}
