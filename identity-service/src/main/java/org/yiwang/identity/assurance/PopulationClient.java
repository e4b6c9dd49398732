package org.yiwang.identity.assurance;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** The population registry (人口库), as the public-security authority answers for it. */
interface PopulationClient {

    /** Whether there is somebody of this name under this number; nothing else is told. */
    @PostExchange("/identity-check")
    Mono<Match> checked(@RequestBody Identity identity);

    /** Who somebody says to be. */
    record Identity(String name, String number) {

        @Override
        public String toString() {
            return "Identity[hidden]";
        }
    }

    record Match(boolean match) {}
}
