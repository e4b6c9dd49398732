package org.yiwang.identity.organisations;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;
import org.yiwang.defaults.codes.CreditCode;
import reactor.core.publisher.Mono;

/** The register of market entities, as the market-regulation authority answers for it. */
interface RegistryClient {

    @PostExchange("/entities/{code}/representative-check")
    Mono<Entity> checked(@PathVariable String code, @RequestBody Representative representative);

    /** Who says that he is the legal representative. */
    record Representative(String name, String number) {

        @Override
        public String toString() {
            return "Representative[hidden]";
        }
    }

    /**
     * An entity of the register.
     *
     * @param representative whether who was named is its legal representative
     */
    record Entity(String code, String name, Status status, boolean representative) {

        /** Whether it does business. */
        enum Status {
            REGISTERED,
            REVOKED,
            DEREGISTERED
        }

        boolean confirms(CreditCode asked) {
            return code.equals(asked.text()) && status == Status.REGISTERED && representative;
        }
    }
}
