package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.interop.library.Boxed;
import io.portalis.interop.library.NoSuchUserException;
import io.portalis.interop.library.SmallDirectory;
import io.portalis.interop.library.User;
import io.portalis.interop.library.UserId;
import io.portalis.interop.library.UserName;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** Twins of members whose names were mangled for a value class. */
class SuspendProxyValueClassTest extends SuspendSuite {

  private static final UserId SEVEN = (UserId) Boxed.INSTANCE.id(7);
  private static final UserName ADA = (UserName) Boxed.INSTANCE.name("ada");

  private final SmallDirectory directory = new SmallDirectory();

  /** With what the classes wrap. */
  interface Unwrapped {
    CompletableFuture<User> user(long id);

    CompletableFuture<User> named(String name);

    CompletableFuture<User> rename(long id, String name);

    CompletableFuture<Void> forget(long id);

    boolean has(long id);

    Flow.Publisher<User> follow(long id);
  }

  @Test
  void parameter_asWhatItWraps_findsTheMember() throws Exception {
    Unwrapped twin = Suspend.proxy(Unwrapped.class, directory);
    assertEquals(new User(7, "ada"), await(twin.user(7)));
    assertEquals(new User(8, "bob"), await(twin.named("bob")));
    assertNull(await(twin.named("nobody")));
    assertEquals(new User(7, "eve"), await(twin.rename(7, "eve")));
    assertFails(NoSuchUserException.class, "no user 9", twin.user(9));
    assertTrue(twin.has(7));
    assertNull(await(twin.forget(7)));
    assertFalse(twin.has(7));
  }

  @Test
  void parameter_ofAFlow_findsTheMember() throws Exception {
    Probe<User> probe = new Probe<>();
    Suspend.proxy(Unwrapped.class, directory).follow(7).subscribe(probe);
    probe.request(5);
    await(probe.end);
    assertEquals(List.of(new User(7, "ada")), probe.elements);
  }

  /** With the classes themselves. */
  interface Typed {
    CompletableFuture<User> user(UserId id);

    CompletableFuture<User> named(UserName name);

    CompletableFuture<User> rename(UserId id, UserName name);

    CompletableFuture<Void> forget(UserId id);

    boolean has(UserId id);

    Flow.Publisher<User> follow(UserId id);
  }

  @Test
  void parameter_asItsClass_findsTheMember() throws Exception {
    Typed twin = Suspend.proxy(Typed.class, directory);
    assertEquals(new User(7, "ada"), await(twin.user(SEVEN)));
    assertEquals(new User(7, "ada"), await(twin.named(ADA)));
    assertEquals(new User(7, "ada"), await(twin.rename(SEVEN, ADA)));
    assertTrue(twin.has(SEVEN));
    assertNull(await(twin.forget(SEVEN)));
    assertFalse(twin.has(SEVEN));
  }

  /** One of each. */
  interface Mixed {
    CompletableFuture<User> rename(UserId id, String name);

    CompletableFuture<User> user(Long id);
  }

  @Test
  void parameters_oneOfEachKind_findTheMember() throws Exception {
    Mixed twin = Suspend.proxy(Mixed.class, directory);
    assertEquals(new User(7, "eve"), await(twin.rename(SEVEN, "eve")));
    assertEquals(new User(7, "ada"), await(twin.user(7L)), "a box of what it wraps");
  }

  /** A value class that may be null is a class in the byte code, too. */
  interface Maybe {
    CompletableFuture<User> maybe(UserId id);
  }

  @Test
  void nullableParameter_asItsClass_findsTheMember() throws Exception {
    Maybe twin = Suspend.proxy(Maybe.class, directory);
    assertEquals(new User(7, "ada"), await(twin.maybe(SEVEN)));
    assertNull(await(twin.maybe(null)));
  }

  /** Two overloads in Kotlin, one of which has a plain name. */
  interface LookUp {
    CompletableFuture<String> lookUp(long id);

    CompletableFuture<String> lookUp(UserId id);
  }

  @Test
  void overloads_theExactOneIsPreferred() throws Exception {
    LookUp twin = Suspend.proxy(LookUp.class, directory);
    assertEquals("number 7", await(twin.lookUp(7)));
    assertEquals("user 7", await(twin.lookUp(SEVEN)));
  }

  /** Results of suspend members, by their classes. */
  interface Results {
    CompletableFuture<UserId> idOf(String name);

    CompletableFuture<UserName> nameOf(long id);
  }

  @Test
  void result_ofASuspendMember_isAnInstanceOfItsClass() throws Exception {
    Results twin = Suspend.proxy(Results.class, directory);
    assertEquals(SEVEN, await(twin.idOf("ada")));
    assertEquals(ADA, await(twin.nameOf(7)), "and no string, which it is in the byte code");
  }

  /** Results of other members are what they wrap, in the byte code. */
  interface PlainResults {
    long firstId();

    long owner();

    long getOwner();
  }

  @Test
  void result_ofAPlainMember_isWhatItWraps() {
    PlainResults twin = Suspend.proxy(PlainResults.class, directory);
    assertEquals(7, twin.firstId());
    assertEquals(7, twin.owner());
    assertEquals(7, twin.getOwner());
  }
}
