package org.yiwang.cases.people;

import io.r2dbc.spi.Readable;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.ForServices;
import reactor.core.publisher.Mono;

/** What of somebody is not finished yet, for the service that would erase the person. */
@RestController
@ForServices
class OpenCaseController {

    private static final int MOST = 100;

    private final DatabaseClient database;

    OpenCaseController(DatabaseClient database) {
        this.database = database;
    }

    /** A case that waits for somebody; a draft has no number. */
    record OpenCase(UUID id, @Nullable String number, String status) {}

    /** The person's own cases that are neither delivered nor at another end, drafts included; at most 100. */
    @GetMapping("/internal/people/{id}/open-cases")
    @Operation(summary = "The person's own cases that are neither delivered nor at another end, at most 100")
    Mono<Page<OpenCase>> open(@PathVariable UUID id) {
        return database.sql("""
                        select id, number, status from cases
                         where applicant_kind = 'PERSON' and applicant_id = :id
                           and status not in ('NOT_ACCEPTED', 'LAPSED', 'DELIVERED', 'CLOSED', 'WITHDRAWN')
                         order by id desc limit :most
                        """)
                .bind("id", id)
                .bind("most", MOST)
                .map(OpenCaseController::read)
                .all()
                .collectList()
                .map(found -> new Page<>(found, null));
    }

    private static OpenCase read(Readable row) {
        return new OpenCase(
                Objects.requireNonNull(row.get("id", UUID.class)),
                row.get("number", String.class),
                Objects.requireNonNull(row.get("status", String.class)));
    }
}
