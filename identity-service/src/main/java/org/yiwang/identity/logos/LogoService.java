package org.yiwang.identity.logos;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.problems.ProblemException;
import reactor.core.publisher.Mono;

/** Hands out logos. */
@Service
class LogoService {

    private final LogoRepository logos;

    LogoService(LogoRepository logos) {
        this.logos = logos;
    }

    Mono<Logo> of(UUID client) {
        return logos.find(client)
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.NOT_FOUND, "logo-not-found")));
    }
}
