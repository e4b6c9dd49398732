package org.yiwang.catalog.lifeevents;

import java.util.UUID;
import org.yiwang.defaults.http.Language;

/** A life event in a list, in one language. */
record LifeEventSummary(
        UUID id, String code, long version, String name, String summary, UUID department, String region) {

    static LifeEventSummary of(LifeEventRepository.Listed row, Language language) {
        return new LifeEventSummary(
                row.id(),
                row.code(),
                row.version(),
                row.name().in(language),
                row.summary().in(language),
                row.department(),
                row.region());
    }
}
