package org.yiwang.identity.addresses;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** What this package asks of notification-service. */
final class AddressClients {

    private AddressClients() {}

    /** Letters with codes. */
    interface Letters {

        @PostExchange("/internal/codes")
        Mono<ResponseEntity<Void>> send(
                @RequestBody Code code, @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) String language);
    }

    /** Letters to who had an address. */
    interface Farewells {

        @PostExchange("/internal/address-changes")
        Mono<ResponseEntity<Void>> send(
                @RequestBody Former former, @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) String language);
    }

    /** An address that another one takes the place of; it is not printed. */
    record Former(String address) {

        @Override
        public String toString() {
            return "Former[hidden]";
        }
    }

    /** A code on its way; neither it nor the address is printed. */
    record Code(String address, String code, long minutes) {

        @Override
        public String toString() {
            return "Code[hidden]";
        }
    }
}
