package org.yiwang.identity.contacts;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.defaults.http.Page;
import org.yiwang.identity.people.TooManyPeople;
import org.yiwang.keycloak.ForServices;
import reactor.core.publisher.Mono;

/** Where people receive mail, for the service that writes to them and no other. */
@RestController
@ForServices(roles = "correspondence")
@RequestMapping("/internal/contacts")
class ContactController {

    private static final int MOST = 50;

    private final ContactService contacts;

    ContactController(ContactService contacts) {
        this.contacts = contacts;
    }

    /** Where several people receive mail, at most 50 at once; who has no verified address is left out. */
    @GetMapping
    @Operation(summary = "Where several people receive mail, at most 50 at once")
    Mono<Page<Contact>> contacts(@RequestParam List<UUID> ids) {
        if (ids.size() > MOST) {
            throw new TooManyPeople(MOST);
        }
        return contacts.contacts(ids).map(found -> new Page<>(found, null));
    }
}
