package io.portalis.contract;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts down to one within {@code request}, without recursion, and then completes. */
record CountdownPublisher(int from) implements Flow.Publisher<Integer> {

  @Override
  public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
    AtomicInteger left = new AtomicInteger(from);
    AtomicLong demand = new AtomicLong();
    subscriber.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long n) {
            if (demand.getAndAdd(n) == 0) {
              do {
                next();
              } while (demand.decrementAndGet() > 0);
            }
          }

          private void next() {
            int number = left.getAndDecrement();
            if (number > 0) {
              subscriber.onNext(number);
            } else if (number == 0) {
              subscriber.onComplete();
            }
          }

          @Override
          public void cancel() {
            left.set(-1);
          }
        });
  }
}
