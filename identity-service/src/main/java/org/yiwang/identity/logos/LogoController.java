package org.yiwang.identity.logos;

import static org.yiwang.keycloak.ReaderKind.EVERYBODY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.Public;
import reactor.core.publisher.Mono;

/** Logos of applications, for everybody: nobody's browser reaches an integrator's server to see one. */
@RestController
class LogoController {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final LogoService logos;

    LogoController(LogoService logos) {
        this.logos = logos;
    }

    /** An application's logo as a PNG of at most 256 pixels a side; its ETag (RFC 9110 §8.8.3) is of its bytes. */
    @Public
    @OpenTo(EVERYBODY)
    @GetMapping("/v1/client-logos/{id}")
    @Operation(summary = "An application's logo, by its client id: a PNG of at most 256 pixels a side")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
    Mono<ResponseEntity<byte[]>> logo(@PathVariable UUID id) {
        return logos.of(id)
                .map(logo -> ResponseEntity.ok()
                        .eTag("\"" + logo.hash() + "\"")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                        .contentType(MediaType.IMAGE_PNG)
                        .body(logo.png()));
    }
}
