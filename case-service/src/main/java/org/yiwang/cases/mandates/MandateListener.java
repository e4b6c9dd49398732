package org.yiwang.cases.mandates;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.yiwang.cases.copies.CopyListener;

/** Copies mandates. */
@Component
class MandateListener extends CopyListener {

    static final String NAME = "mandates";

    MandateListener(MandateRepository copy, DatabaseClient database) {
        super(NAME, "yiwang.mandates", "org.yiwang.mandate.changed.v1", copy::replace, database);
    }
}
