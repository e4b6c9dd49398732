package org.yiwang.identity.addresses;

import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Those this package asks: notification-service for letters, Keycloak's admin REST API for the profile. */
final class AddressClients {

    private AddressClients() {}

    /** Letters with codes. */
    interface Letters {

        @PostExchange("/internal/codes")
        Mono<ResponseEntity<Void>> send(
                @RequestBody Code code, @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) String language);
    }

    /** A code on its way; neither it nor the address is printed. */
    record Code(String address, String code, long minutes) {

        @Override
        public String toString() {
            return "Code[hidden]";
        }
    }

    /** Profiles. */
    interface Profiles {

        @GetExchange("/users/{id}")
        Mono<JsonNode> read(@PathVariable UUID id);

        @PutExchange("/users/{id}")
        Mono<ResponseEntity<Void>> write(@PathVariable UUID id, @RequestBody JsonNode profile);
    }
}
