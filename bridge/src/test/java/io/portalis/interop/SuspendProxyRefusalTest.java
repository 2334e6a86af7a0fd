package io.portalis.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.portalis.interop.library.Clock;
import io.portalis.interop.library.RepoKt;
import io.portalis.interop.library.SmallDirectory;
import io.portalis.interop.library.Tick;
import io.portalis.interop.library.User;
import io.portalis.interop.library.UserName;
import io.portalis.interop.library.UserRepo;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Interfaces that are no twin of the object, and what the refusal says. */
class SuspendProxyRefusalTest extends SuspendSuite {

  private final UserRepo users = RepoKt.openUsers();

  private String refusal(Class<?> type, Object target) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Suspend.proxy(type, target))
            .getMessage();
    String scoped =
        assertThrows(IllegalArgumentException.class, () -> Suspend.proxy(runtime, type, target))
            .getMessage();
    assertEquals(message, scoped);
    return message;
  }

  private static boolean names(String message, String member) {
    return Pattern.compile("\\b" + member + "\\b").matcher(message).find();
  }

  private static void assertNames(String message, String... members) {
    for (String member : members) {
      assertTrue(names(message, member), member + " in: " + message);
    }
  }

  private static void assertSparesThese(String message, String... members) {
    for (String member : members) {
      assertFalse(names(message, member), member + " in: " + message);
    }
  }

  interface Half {
    CompletableFuture<User> findUser(long id);

    CompletableFuture<User> searchUser(long id);

    CompletableFuture<Integer> count();

    int howMany();

    Flow.Publisher<User> listAll();

    String title();

    String subtitle();

    default String motto() {
      return "a default method needs no member";
    }

    static String slogan() {
      return "nor does a static one";
    }
  }

  @Test
  void proxy_membersMissing_allOfThemAreNamedAndNoOther() {
    String message = refusal(Half.class, users);
    assertNames(message, "searchUser", "howMany", "listAll", "subtitle");
    assertSparesThese(message, "findUser", "count", "title", "motto", "slogan");
  }

  interface WrongParameters {
    CompletableFuture<User> findUser(String id);

    CompletableFuture<Integer> count(int from);

    String describe();

    void setLimit(String limit);

    void close();
  }

  @Test
  void proxy_otherParameters_areNamed() {
    String message = refusal(WrongParameters.class, users);
    assertNames(message, "findUser", "count", "describe", "setLimit");
    assertSparesThese(message, "close");
  }

  interface WrongResults {
    String size();

    int title();

    void isOpen();

    String describe(User user);
  }

  @Test
  void proxy_otherResults_areNamed() {
    String message = refusal(WrongResults.class, users);
    assertNames(message, "size", "title", "isOpen");
    assertSparesThese(message, "describe");
  }

  interface WrongKinds {
    User findUser(long id);

    CompletableFuture<Integer> size();

    Flow.Publisher<User> find(long id);

    CompletableFuture<User> all();

    CompletableFuture<Integer> count();
  }

  @Test
  void proxy_suspendForPlainOrTheReverse_areNamed() {
    String message = refusal(WrongKinds.class, users);
    assertNames(message, "findUser", "size", "find", "all");
    assertSparesThese(message, "count");
  }

  interface OneOverloadTooMany {
    CompletableFuture<User> find(long id);

    CompletableFuture<User> find(String name);

    CompletableFuture<User> find(boolean any);
  }

  @Test
  void proxy_oneOverloadMissing_isNamedWithItsParameter() {
    String message = refusal(OneOverloadTooMany.class, users);
    assertNames(message, "find", "boolean");
    assertFalse(message.contains("String"), message);
  }

  interface HiddenMembers {
    CompletableFuture<User> users();

    Flow.Publisher<Tick> counting(long count);
  }

  @Test
  void proxy_privateMembers_areNone() {
    assertNames(refusal(HiddenMembers.class, new Clock()), "users", "counting");
  }

  interface WrongValueClass {
    CompletableFuture<User> user(UserName name);

    CompletableFuture<User> named(long name);

    boolean has(long id);
  }

  @Test
  void proxy_anotherValueClass_isNamed() {
    String message = refusal(WrongValueClass.class, new SmallDirectory());
    assertNames(message, "user", "named");
    assertSparesThese(message, "has");
  }

  interface WithoutTheDefault {
    CompletableFuture<Integer> manyTimes();

    CompletableFuture<Integer> elsewhere(int n);
  }

  @Test
  void proxy_parameterLeftOut_isNamed() {
    String message = refusal(WithoutTheDefault.class, routines);
    assertNames(message, "manyTimes");
    assertSparesThese(message, "elsewhere");
  }

  interface Inherited extends Callable<String> {
    int size();
  }

  @Test
  void proxy_inheritedMethodWithoutAMember_isNamed() {
    String message = refusal(Inherited.class, users);
    assertNames(message, "call");
    assertSparesThese(message, "size");
  }

  @Test
  void proxy_noInterface_isRefused() {
    assertNames(refusal(String.class, users), "String");
    refusal(User.class, users);
    refusal(int.class, users);
  }

  @Test
  void proxy_refused_callsNothing() {
    Clock clock = new Clock();
    refusal(HiddenMembers.class, clock);
    assertEquals(0, clock.getBegun().get());
  }

  @Test
  void nullArguments_areRefused() {
    assertThrows(NullPointerException.class, () -> Suspend.proxy(null, users));
    assertThrows(NullPointerException.class, () -> Suspend.proxy(Half.class, null));
    assertThrows(NullPointerException.class, () -> Suspend.proxy(null, Half.class, users));
    assertThrows(NullPointerException.class, () -> Suspend.proxy(runtime, null, users));
    assertThrows(NullPointerException.class, () -> Suspend.proxy(runtime, Half.class, null));
  }
}
