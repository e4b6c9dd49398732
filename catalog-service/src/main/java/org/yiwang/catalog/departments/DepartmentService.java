package org.yiwang.catalog.departments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.catalog.reading.ReadCache;
import org.yiwang.catalog.validity.Day;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Mono;

/** Reading departments. */
@Service
class DepartmentService {

    private final DepartmentRepository departments;
    private final Clock clock;
    private final ReadCache cache;

    DepartmentService(DepartmentRepository departments, Clock clock, ReadCache cache) {
        this.departments = departments;
        this.clock = clock;
        this.cache = cache;
    }

    LocalDate today() {
        return Day.today(clock);
    }

    private record Listed(DepartmentFilter filter, @Nullable Cursor after, Limit limit, Language language) {}

    Mono<Page<DepartmentPage>> listed(DepartmentFilter filter, @Nullable Cursor after, Limit limit, Language language) {
        var read = departments
                .listed(filter, after, limit.plusOne())
                .collectList()
                .map(rows -> Page.of(rows, limit, row -> Cursor.of(row.region(), row.id())))
                .map(page -> page.map(department -> DepartmentPage.of(department, language)));
        return cache.list(new Listed(filter, after, limit, language), read);
    }

    Mono<DepartmentPage> department(UUID id, Language language) {
        return departments
                .dated(Set.of(id))
                .next()
                .map(department -> DepartmentPage.of(department, language))
                .switchIfEmpty(Mono.error(() -> new DepartmentNotFound(id)));
    }
}
