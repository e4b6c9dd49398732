package org.yiwang.notifications.letters;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Mono;

/** Where people receive mail, as identity-service tells of at most 50 at once; who has no address is left out. */
interface ContactClient {

    @GetExchange("/internal/contacts")
    Mono<Page<Contact>> contacts(@RequestParam List<UUID> ids);
}
