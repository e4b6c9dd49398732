package org.yiwang.identity.accesses;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** Which case has a number, as case-service knows. */
interface CaseNumbers {

    @GetExchange("/internal/case-numbers/{number}")
    Mono<Numbered> of(@PathVariable String number);

    /** The case under a number. */
    record Numbered(UUID id) {}
}
