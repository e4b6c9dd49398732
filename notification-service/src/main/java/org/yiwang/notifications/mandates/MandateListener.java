package org.yiwang.notifications.mandates;

import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.CopyListener;

/** Copies mandates. */
@Component
class MandateListener extends CopyListener {

    static final String NAME = "mandates";

    MandateListener(MandateRepository copy, DatabaseClient database) {
        super(
                NAME,
                Map.of("yiwang.mandates", "identity-service"),
                "org.yiwang.mandate.changed.v1",
                copy::replace,
                database);
    }
}
