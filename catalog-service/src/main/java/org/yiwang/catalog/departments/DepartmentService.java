package org.yiwang.catalog.departments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Mono;

/** Reading departments. */
@Service
class DepartmentService {

    private final DepartmentRepository departments;

    DepartmentService(DepartmentRepository departments) {
        this.departments = departments;
    }

    Mono<Page<DepartmentPage>> listed(@Nullable String region, @Nullable Cursor after, Limit limit, Language language) {
        return departments
                .listed(region, after, limit.plusOne())
                .collectList()
                .map(rows -> Page.of(rows, limit, row -> Cursor.of(row.region(), row.id())))
                .map(page -> page.map(department -> DepartmentPage.of(department, language)));
    }

    Mono<DepartmentPage> department(UUID id, Language language) {
        return departments
                .department(id)
                .map(department -> DepartmentPage.of(department, language))
                .switchIfEmpty(Mono.error(() -> new DepartmentNotFound(id)));
    }
}
