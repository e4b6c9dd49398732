package org.yiwang.gateway.limits;

import java.util.concurrent.atomic.AtomicInteger;

/** The requests of one caller in one window: those counted here and those all replicas have settled so far. */
final class Window {

    final String key;
    final long number;
    private final AtomicInteger unsettled = new AtomicInteger();
    private volatile long settled;

    Window(String key, long number) {
        this.key = key;
        this.number = number;
    }

    /** Counts one request and gives how many have been made, this one included. */
    long count() {
        return settled + unsettled.incrementAndGet();
    }

    int unsettled() {
        return unsettled.get();
    }

    void settle(int count, long total) {
        settled = total;
        unsettled.addAndGet(-count);
    }

    String name() {
        return "yiwang:rate:" + key + ":" + number;
    }
}
