package org.yiwang.defaults.reads;

import reactor.core.publisher.Flux;

/** Lets a bounded number of rows be read to their end before anything is done with the first. */
public final class Whole {

    private Whole() {}

    /**
     * The same rows once all are there. Rows are read as they are asked for, and until the last was read they hold a
     * connection: whoever waits for something else meanwhile, for another connection above all, would wait for those who
     * wait for his.
     */
    public static <T> Flux<T> rows(Flux<T> rows) {
        return rows.collectList().flatMapIterable(all -> all);
    }
}
