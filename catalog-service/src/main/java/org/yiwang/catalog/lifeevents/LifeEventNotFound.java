package org.yiwang.catalog.lifeevents;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** There is no life event with this id. */
final class LifeEventNotFound extends ProblemException {

    LifeEventNotFound(UUID id) {
        super(HttpStatus.NOT_FOUND, "life-event-not-found", id);
    }
}
