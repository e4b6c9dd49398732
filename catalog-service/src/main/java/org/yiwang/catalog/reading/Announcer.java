package org.yiwang.catalog.reading;

import org.springframework.stereotype.Component;
import org.yiwang.defaults.outbox.OutboxPublisher;

/** Told after the catalogue has changed: this replica forgets what it has read, and the facts go out to the others. */
@Component
public class Announcer {

    private final ReadCache cache;
    private final OutboxPublisher outbox;

    Announcer(ReadCache cache, OutboxPublisher outbox) {
        this.cache = cache;
        this.outbox = outbox;
    }

    /** Something was committed. */
    public void changed() {
        cache.forget();
        outbox.wake();
    }
}
