package org.yiwang.cases.heads;

import static org.yiwang.keycloak.ReaderKind.EVERYBODY;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.Public;
import reactor.core.publisher.Mono;

/** Signed heads and their keys, for everybody: whoever keeps them can tell later whether a chain was rewritten. */
@RestController
@Public
@OpenTo(EVERYBODY)
@RequestMapping("/v1/trail")
class HeadController {

    private final HeadService heads;

    HeadController(HeadService heads) {
        this.heads = heads;
    }

    /** The public keys of signed heads, the one in use first (RFC 7517). */
    @Operation(summary = "The public keys of signed heads, the one in use first")
    @GetMapping("/keys")
    Mono<KeySet> keys() {
        return Mono.fromSupplier(heads::published);
    }

    /** The signed heads over the chains of all cases, the first first; they name no case. */
    @Operation(summary = "The signed heads over the chains of all cases, the first first; they name no case")
    @GetMapping("/heads")
    Mono<ResponseEntity<Page<SignedHead>>> heads(Limit limit, @Nullable Cursor after, ServerWebExchange exchange) {
        return heads.page(after == null ? 0 : after.number(0), limit).map(page -> page.answer(exchange));
    }
}
