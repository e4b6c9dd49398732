package org.yiwang.identity.children;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** The register of births and guardians, as its authority answers for it; people are named in bodies only. */
interface GuardianClient {

    @PostExchange("/guardianship-check")
    Mono<Answer> checked(@RequestBody Question question);

    /** Whether the one is a guardian of the other. */
    record Question(Named guardian, Named child) {}

    /**
     * What the register has.
     *
     * @param guardian whether who was named is a guardian of the child
     * @param other the other guardian, if there is one and the first is confirmed
     */
    record Answer(boolean guardian, @Nullable Named other) {}

    /** A person as the register knows people. */
    record Named(String name, String number) {

        @Override
        public String toString() {
            return "Named[hidden]";
        }
    }
}
