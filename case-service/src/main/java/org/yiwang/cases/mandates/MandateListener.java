package org.yiwang.cases.mandates;

import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.CopyListener;

/** Copies mandates, and rings for the agents whose mandates have changed. */
@Component
class MandateListener extends CopyListener {

    static final String NAME = "mandates";

    MandateListener(MandateRepository copy, RightsBell bell, DatabaseClient database) {
        super(
                NAME,
                Map.of("yiwang.mandates", "identity-service"),
                "org.yiwang.mandate.changed.v1",
                mandate -> copy.replace(mandate)
                        .doOnSuccess(_ ->
                                bell.ring(UUID.fromString(mandate.path("agent").asString()))),
                database);
    }
}
