package org.yiwang.notifications.live;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** {@code Last-Event-ID} is no id this stream gave. */
final class BadLastEventId extends ProblemException {

    BadLastEventId() {
        super(HttpStatus.BAD_REQUEST, "bad-last-event-id");
    }
}
