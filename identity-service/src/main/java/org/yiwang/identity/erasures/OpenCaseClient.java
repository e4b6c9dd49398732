package org.yiwang.identity.erasures;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** What of a person case-service has that is not finished. */
interface OpenCaseClient {

    @GetExchange("/internal/people/{id}/open-cases")
    Mono<Open> of(@PathVariable UUID id);

    record Open(List<Case> items) {}

    record Case(UUID id, @Nullable String number, String status) {}
}
