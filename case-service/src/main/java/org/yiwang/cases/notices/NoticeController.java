package org.yiwang.cases.notices;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.INTEGRATOR;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.lifecycle.CaseState;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.WithScope;
import reactor.core.publisher.Mono;

/** The notices of a case, their papers, and the proof of their service. */
@RestController
@RequestMapping("/v1/cases/{id}/notices")
class NoticeController {

    private static final int SHORT_TEXT = 100;

    private final NoticeService notices;

    NoticeController(NoticeService notices) {
        this.notices = notices;
    }

    /** The notices of one case. */
    record GivenNotices(List<GivenNotice> items) {}

    /** Ways of service an official records. */
    enum Way {
        IN_PERSON,
        POST,
        PUBLIC_NOTICE
    }

    /**
     * A service as it is recorded.
     *
     * @param day on which it was handed over, arrived or appeared
     * @param recipient who took it; required when it was handed over
     * @param tracking the number of the letter; required when it was posted
     * @param correction why an official's earlier record was wrong; needed to record another in its place
     */
    record Recorded(
            @NotNull Way way,
            @NotNull LocalDate day,
            @Nullable @Size(max = SHORT_TEXT) String recipient,
            @Nullable @Size(max = SHORT_TEXT) String tracking,
            @Nullable @Size(max = SHORT_TEXT) String correction) {}

    /** The notices of a case in their order, with how and when each was served. */
    @Operation(summary = "The notices of a case in their order, with how and when each was served")
    @ForPeople
    @WithScope("cases.read")
    @OpenTo({CITIZEN, AGENT, OFFICIAL_HERE, INTEGRATOR})
    @GetMapping
    Mono<GivenNotices> list(@PathVariable UUID id, Actor actor) {
        return notices.of(id, new Reader(actor)).map(GivenNotices::new);
    }

    /** Hands out the paper of a notice; one that is still being made is refused for a moment. */
    @Operation(summary = "Hands out the paper of a notice; one that is still being made is refused for a moment")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @ForPeople
    @WithScope("cases.read")
    @OpenTo({CITIZEN, AGENT, OFFICIAL_HERE, INTEGRATOR})
    @GetMapping("/{n}")
    Mono<ResponseEntity<byte[]>> paper(@PathVariable UUID id, @PathVariable int n, Actor actor) {
        return notices.paper(id, n, new Reader(actor)).map(NoticeController::attachment);
    }

    /** Records how and when a notice was served that did not enter an inbox; what was recorded wrongly is corrected. */
    @Operation(summary = "Records how and when a notice was served that was not served by entering an inbox")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/{n}/service")
    Mono<ResponseEntity<CaseState>> record(
            @PathVariable UUID id,
            @PathVariable int n,
            @RequestBody @Valid Recorded body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var request = new CaseService.Request(id, actor, ifMatch, Idempotency.of(exchange, actor, body));
        return notices.recorded(request, n, body)
                .map(given ->
                        ResponseEntity.status(given.status()).eTag(given.etag()).body(given.state()));
    }

    private static ResponseEntity<byte[]> attachment(NoticeService.HandedOut paper) {
        var named = ContentDisposition.attachment()
                .filename(paper.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(paper.bytes().length)
                .body(paper.bytes());
    }
}
