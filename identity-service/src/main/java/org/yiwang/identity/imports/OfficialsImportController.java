package org.yiwang.identity.imports;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.NeedsSignIn;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** Officials and posts brought in by a file, to those who administer the subtree. */
@RestController
@ForOfficials(duties = Duty.ADMINISTER)
@RequestMapping("/v1/officials/imports")
@OpenTo(OFFICIAL_HERE)
class OfficialsImportController {

    private static final String CSV = "text/csv";
    private static final MediaType UTF8 = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ImportService imports;

    OfficialsImportController(ImportService imports) {
        this.imports = imports;
    }

    /** Says what a file would do and all that is wrong with it; nothing is changed. */
    @PostMapping(path = "/trial", consumes = CSV)
    @Operation(summary = "What a file would do, and all that is wrong with it; nothing is changed")
    Mono<ImportReport> trial(@RequestBody byte[] file, Actor actor, Language language) {
        return Mono.defer(() -> imports.tried(OfficialsFile.of(file, language), actor, language));
    }

    /** Brings a file in as a whole, or changes nothing and names every wrong row; what is so already stays. */
    @PostMapping(consumes = CSV)
    @NeedsSignIn(acr = Acr.MFA)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Brings a file of officials and posts in as a whole; one wrong row, and nothing is changed")
    Mono<ResponseEntity<Import>> bring(
            @RequestBody byte[] file, Actor actor, Language language, ServerWebExchange exchange) {
        var key = Idempotency.of(exchange, actor, file);
        return Mono.defer(() -> imports.imported(OfficialsFile.of(file, language), actor, language, key))
                .flatMap(id -> imports.found(id, actor))
                .map(done -> ResponseEntity.created(URI.create("/v1/officials/imports/" + done.id()))
                        .body(done));
    }

    /** An empty file with all columns, which spreadsheets open in the right encoding. */
    @GetMapping(path = "/template", produces = CSV)
    @Operation(summary = "An empty file with all columns")
    Mono<ResponseEntity<String>> template(Language language) {
        return Mono.just(ResponseEntity.ok()
                .contentType(UTF8)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"officials.csv\"")
                .body(OfficialsFile.template(language)));
    }

    /** What an own import did, and how far its accounts are. */
    @GetMapping("/{id}")
    @Operation(summary = "What an own import did, and how far the accounts of its officials are")
    Mono<Import> read(@PathVariable UUID id, Actor actor) {
        return imports.found(id, actor);
    }
}
