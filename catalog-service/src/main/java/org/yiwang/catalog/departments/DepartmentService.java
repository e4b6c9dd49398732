package org.yiwang.catalog.departments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
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

    DepartmentService(DepartmentRepository departments, Clock clock) {
        this.departments = departments;
        this.clock = clock;
    }

    LocalDate today() {
        return Day.today(clock);
    }

    Mono<Page<DepartmentPage>> listed(DepartmentFilter filter, @Nullable Cursor after, Limit limit, Language language) {
        return departments
                .listed(filter, after, limit.plusOne())
                .collectList()
                .map(rows -> Page.of(rows, limit, row -> Cursor.of(row.region(), row.id())))
                .map(page -> page.map(department -> DepartmentPage.of(department, language)));
    }

    Mono<DepartmentPage> department(UUID id, Language language) {
        return departments
                .dated(Set.of(id))
                .next()
                .map(department -> DepartmentPage.of(department, language))
                .switchIfEmpty(Mono.error(() -> new DepartmentNotFound(id)));
    }
}
