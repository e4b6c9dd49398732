package org.yiwang.notifications.inbox;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** There is no such message in the reader's inbox; somebody else's is no different. */
final class NotificationNotFound extends ProblemException {

    NotificationNotFound() {
        super(HttpStatus.NOT_FOUND, "notification-not-found");
    }
}
