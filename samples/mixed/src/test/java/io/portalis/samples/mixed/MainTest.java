package io.portalis.samples.mixed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MainTest {

  private static final String ACCOUNT =
      """
      The desk, in Java, over the orders, in Kotlin
        Placed: order 1 (2 of Emma), order 2 (1 of Ulysses), order 3 (1 of Emma).
        Found of Emma, Ulysses and Walden: [2, 1, 0].
        Number 2 is order 2 (1 of Ulysses); number 9 is null.
        Shipped: order 1 (2 of Emma). Withdrawn: 3. Left: 2.
        Shipping 2 failed with SoldOutException (Ulysses is sold out), as Kotlin threw it.
        So the search of the archive beside it is CANCELLED.
        The archive had no answer within 50 ms.
        All that happened: placed 1, placed 2, placed 3, shipped 1, withdrawn 3.
      The quotes, in Kotlin, with prices from Java
        Emma twice and Walden once are 3100 cents.
        Confirmed Emma for 1900 cents, 2 put aside.
        No quote: SupplierException (nobody sells Nobody's Book), from Java through Kotlin.
        A quote was cancelled because the customer has left.
        Requests to suppliers given up with it: 1.
      The despatch, in Kotlin, on a packing table in Java
        Packed [parcel 1, parcel 2, parcel 3, parcel 4, parcel 5]: 4500 g in all.
        After a parcel was stamped, 660 cents are in the till.
        The atlas was not ready in 50 ms: its packing is CANCELLED.
        At five o'clock 1 packer was interrupted.
        The van took [parcel 1, parcel 2, parcel 3, parcel 4, parcel 5].
      All is as it should be.
      """;

  @Test
  void run_givesTheAccount() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Main.run(new PrintStream(printed, true, UTF_8));
    assertEquals(ACCOUNT, printed.toString(UTF_8).replace(System.lineSeparator(), "\n"));
  }
}
