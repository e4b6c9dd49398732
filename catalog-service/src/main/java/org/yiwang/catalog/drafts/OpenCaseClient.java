package org.yiwang.catalog.drafts;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** What of an item case-service has that is not finished. */
interface OpenCaseClient {

    @GetExchange("/internal/items/{id}/open-cases")
    Mono<OpenCases> of(@PathVariable UUID id);

    /** How many drafts there are and how many cases are being handled, each counted up to 1,000. */
    record OpenCases(int drafts, int handled) {

        boolean none() {
            return drafts == 0 && handled == 0;
        }
    }
}
