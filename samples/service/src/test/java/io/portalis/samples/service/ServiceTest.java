package io.portalis.samples.service;

import static io.portalis.samples.service.ServiceFixture.HASTY;
import static io.portalis.samples.service.ServiceFixture.PATIENT;
import static io.portalis.samples.service.ServiceFixture.soon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ServiceTest {

  private ServiceFixture shop;

  @BeforeEach
  void open() throws Exception {
    shop = new ServiceFixture();
  }

  @AfterEach
  void close() throws Exception {
    shop.close();
  }

  @Test
  void page_everyPartComes_isWhole() throws Exception {
    shop.priceB = shop.upstream("price-b", product -> Script.broken(), PATIENT);
    Visit visit = shop.visit(7);
    assertEquals(200, visit.status());
    assertEquals(
        Map.of(
            "id", "7",
            "stock", "5",
            "price", "9.90",
            "priceFrom", "price-a",
            "reviews", "4 of 5",
            "recommendations", "8"),
        visit.fields());
  }

  @Test
  void page_unknownPath_is404() throws Exception {
    assertEquals(404, soon(new Visitors(shop.start().uri().resolve("/other/")).visit(7)).status());
  }

  @Test
  void optionalPart_neverComes_isNamedAndItsCallAborted() throws Exception {
    SilentServer silent = shop.silent();
    shop.recommendations = silent.within("recommendations", HASTY);
    Visit visit = shop.visit(7);
    assertEquals(200, visit.status());
    assertEquals("recommendations gave no answer within 100 ms", visit.field("missing"));
    assertEquals("4 of 5", visit.field("reviews"));
    assertTrue(visit.millis() >= 100 && visit.millis() < 5_000, () -> visit.toString());
    soon(silent.hungUp);
  }

  @Test
  void optionalPart_fails_isNamed() throws Exception {
    shop.reviews = shop.upstream("reviews", product -> Script.broken(), PATIENT);
    Visit visit = shop.visit(7);
    assertEquals(200, visit.status());
    assertEquals("reviews answered 500", visit.field("missing"));
    assertFalse(visit.fields().containsKey("reviews"));
    assertEquals("8", visit.field("recommendations"));
  }

  @Test
  void optionalParts_allMissing_areAllNamed() throws Exception {
    shop.reviews = shop.upstream("reviews", product -> Script.broken(), PATIENT);
    shop.recommendations = shop.silent().within("recommendations", HASTY);
    assertEquals(
        "reviews answered 500; recommendations gave no answer within 100 ms",
        shop.visit(7).field("missing"));
  }

  @Test
  void mandatoryPart_fails_is502AndSiblingsAreAborted() throws Exception {
    SilentServer price = shop.silent();
    SilentServer recommendations = shop.silent();
    shop.priceA = price.within("price-a", PATIENT);
    shop.priceB = shop.upstream("price-b", product -> Script.never(), PATIENT);
    shop.recommendations = recommendations.within("recommendations", PATIENT);
    shop.stock =
        shop.upstream(
            "stock",
            product ->
                price
                    .reached
                    .thenCombine(recommendations.reached, (a, b) -> "")
                    .thenCompose(both -> Script.broken()),
            PATIENT);
    Visit visit = shop.visit(7);
    assertEquals(502, visit.status());
    assertEquals("stock answered 500", visit.field("error"));
    soon(price.hungUp);
    soon(recommendations.hungUp);
    assertTrue(shop.client.counts().cancelled() >= 3); // The reviews may have come.
    assertEquals(0, shop.client.counts().inFlight());
  }

  @Test
  void mandatoryPart_neverComes_is504() throws Exception {
    SilentServer silent = shop.silent();
    shop.stock = silent.within("stock", HASTY);
    Visit visit = shop.visit(7);
    assertEquals(504, visit.status());
    assertEquals("stock gave no answer within 100 ms", visit.field("error"));
    soon(silent.hungUp);
  }

  @Test
  void race_slowReplica_losesAndItsCallIsAborted() throws Exception {
    SilentServer slow = shop.silent();
    shop.priceA = slow.within("price-a", PATIENT);
    shop.priceB =
        shop.upstream("price-b", product -> slow.reached.thenApply(reached -> "9.80"), PATIENT);
    Visit visit = shop.visit(7);
    assertEquals(200, visit.status());
    assertEquals("price-b", visit.field("priceFrom"));
    assertEquals("9.80", visit.field("price"));
    soon(slow.hungUp);
  }

  @Test
  void race_failedReplica_leavesItToTheOther() throws Exception {
    shop.priceA = shop.upstream("price-a", product -> Script.broken(), PATIENT);
    Visit visit = shop.visit(7);
    assertEquals(200, visit.status());
    assertEquals("price-b", visit.field("priceFrom"));
  }

  @Test
  void race_allReplicasFail_is502() throws Exception {
    shop.priceA = shop.upstream("price-a", product -> Script.broken(), PATIENT);
    shop.priceB = shop.upstream("price-b", product -> Script.broken(), PATIENT);
    Visit visit = shop.visit(7);
    assertEquals(502, visit.status());
    assertTrue(visit.field("error").startsWith("price-"), visit::toString);
  }
}
