package org.yiwang.catalog.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForServices;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Repeatable imports as CSV, NDJSON or a JSON array; the same input again changes nothing. */
@RestController
@Tag(name = "imports")
@RequestMapping("/internal/imports")
@ForServices(roles = "provision")
class ImportController {

    private final ImportService imports;
    private final Reports reports;
    private final JsonMapper json;
    private final int maxBody;

    ImportController(ImportService imports, Reports reports, JsonMapper json, ImportProperties properties) {
        this.imports = imports;
        this.reports = reports;
        this.json = json;
        this.maxBody = Math.toIntExact(properties.maxBody().toBytes());
    }

    /** Takes the lines that are sound and reports on every one that is not. */
    @Operation(
            summary = "Import CSV, NDJSON or a JSON array; what is wrong is reported line by line",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        array = @ArraySchema(schema = @Schema(type = "object"))),
                                @Content(
                                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                        schema = @Schema(type = "string")),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
                            }))
    @PostMapping(
            path = "/{kind:regions|departments|items}",
            consumes = {"text/csv", MediaType.APPLICATION_NDJSON_VALUE, MediaType.APPLICATION_JSON_VALUE})
    Mono<ImportReport> imported(@PathVariable String kind, Actor actor, Language language, ServerHttpRequest request) {
        var what = ImportKind.valueOf(kind.toUpperCase(Locale.ROOT));
        var type = request.getHeaders().getContentType();
        var findings = new Findings();
        return body(request)
                .publishOn(Schedulers.parallel())
                .map(body -> Lines.of(body, type == null ? MediaType.APPLICATION_JSON : type, json, findings))
                .flatMap(lines -> imports.imported(what, lines, findings))
                .flatMap(outcome -> reports.kept(what, outcome, actor, language));
    }

    /** The report of an earlier import; its findings in pages. */
    @Operation(summary = "The report of an earlier import")
    @GetMapping("/{id}")
    Mono<ImportReport> report(@PathVariable UUID id, @Nullable Cursor after, Language language) {
        return reports.read(id, after, language);
    }

    private Mono<byte[]> body(ServerHttpRequest request) {
        Flux<DataBuffer> body = request.getHeaders().getContentLength() > maxBody
                ? Flux.error(() -> new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "content-too-large"))
                : request.getBody();
        return DataBufferUtils.join(body, maxBody).map(ImportController::bytes).defaultIfEmpty(new byte[0]);
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
