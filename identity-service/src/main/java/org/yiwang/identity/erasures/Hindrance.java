package org.yiwang.identity.erasures;

import java.util.List;
import java.util.UUID;

/** What has to be ended first, and which. */
record Hindrance(Kind kind, List<UUID> ids) {

    /** Open cases, mandates in force or offered, roles in organisations, applications in use, consents. */
    enum Kind {
        CASES,
        MANDATES,
        ORGANISATION_ROLES,
        APPLICATIONS,
        CONSENTS
    }
}
