package org.yiwang.cases.documents;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.INTEGRATOR;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_ELSEWHERE;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;
import static org.yiwang.keycloak.ReaderKind.SANDBOX_CLIENT;
import static org.yiwang.keycloak.ReaderKind.SIGNED_IN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.Public;
import org.yiwang.keycloak.WithScope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Uploads by tus 1.0 (creation, expiration, termination) and downloads as attachments. */
@RestController
@RequestMapping("/v1/documents")
class DocumentController {

    private static final String TUS = "Tus-Resumable";
    private static final String VERSION = "1.0.0";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String EXPIRES = "Upload-Expires";

    private final DocumentService documents;
    private final DocumentProperties settings;

    DocumentController(DocumentService documents, DocumentProperties settings) {
        this.documents = documents;
        this.settings = settings;
    }

    /** What of tus is spoken here. */
    @Operation(summary = "What of tus is spoken here")
    @Public
    @OpenTo(SIGNED_IN)
    @RequestMapping(method = RequestMethod.OPTIONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> capabilities() {
        return ResponseEntity.noContent()
                .header(TUS, VERSION)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,expiration,termination")
                .header("Tus-Max-Size", Long.toString(settings.maxBytes()))
                .build();
    }

    /** Begins an upload into a draft; Upload-Metadata names case, filename and filetype. */
    @Operation(summary = "Begins an upload into a draft; Upload-Metadata names case, filename and filetype")
    @ForPeople
    @WithScope("cases.submit")
    @OpenTo(
            value = {CITIZEN, INTEGRATOR},
            withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT, SANDBOX_CLIENT, OFFICIAL_HERE, OFFICIAL_ELSEWHERE})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Void>> create(
            @RequestHeader(value = TUS, required = false) @Nullable String tus,
            @RequestHeader(value = LENGTH, required = false) @Nullable Long length,
            @RequestHeader(value = "Upload-Metadata", required = false) @Nullable String metadata,
            Actor actor) {
        requireTus(tus);
        return documents
                .create(Upload.parse(metadata, length), new Reader(actor))
                .map(progress -> answer(ResponseEntity.created(URI.create("/v1/documents/" + progress.id())), progress)
                        .build());
    }

    /** How far an upload is. */
    @Operation(summary = "How far an upload is")
    @ForPeople
    @WithScope("cases.submit")
    @OpenTo({CITIZEN, AGENT, INTEGRATOR})
    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    Mono<ResponseEntity<Void>> progress(@PathVariable UUID id, Actor actor) {
        return documents
                .progress(id, new Reader(actor))
                .map(progress -> answer(ResponseEntity.ok(), progress)
                        .header(LENGTH, Long.toString(progress.length()))
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    /** Continues an upload; the last byte has the content looked into. */
    @Operation(
            summary = "Continues an upload; the last byte has the content looked into",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/offset+octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ForPeople
    @WithScope("cases.submit")
    @OpenTo({CITIZEN, AGENT, INTEGRATOR})
    @PatchMapping(path = "/{id}", consumes = "application/offset+octet-stream")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<ResponseEntity<Void>> append(
            @PathVariable UUID id,
            @RequestHeader(value = TUS, required = false) @Nullable String tus,
            @RequestHeader(OFFSET) long offset,
            ServerHttpRequest request,
            Actor actor) {
        requireTus(tus);
        return documents
                .append(id, offset, request.getBody(), new Reader(actor))
                .map(progress -> answer(ResponseEntity.noContent(), progress).build());
    }

    /** Ends an upload, or takes a document out of a draft. */
    @Operation(summary = "Ends an upload, or takes a document out of a draft")
    @ForPeople
    @WithScope("cases.submit")
    @OpenTo({CITIZEN, AGENT, INTEGRATOR})
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<ResponseEntity<Void>> remove(@PathVariable UUID id, Actor actor) {
        return documents
                .remove(id, new Reader(actor))
                .thenReturn(ResponseEntity.noContent().header(TUS, VERSION).build());
    }

    /** Hands out a document, never to be shown as part of a page. */
    @Operation(summary = "Hands out a document, never to be shown as part of a page")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @ForPeople
    @WithScope("cases.read")
    @OpenTo({CITIZEN, AGENT, OFFICIAL_HERE, INTEGRATOR})
    @GetMapping("/{id}")
    Mono<ResponseEntity<Flux<DataBuffer>>> download(@PathVariable UUID id, Actor actor) {
        return documents.open(id, new Reader(actor)).map(DocumentController::attachment);
    }

    private static ResponseEntity<Flux<DataBuffer>> attachment(DocumentService.Content content) {
        var named = ContentDisposition.attachment()
                .filename(content.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .contentType(MediaType.parseMediaType(content.type()))
                .contentLength(content.length())
                .body(content.bytes().map(DefaultDataBufferFactory.sharedInstance::wrap));
    }

    private static ResponseEntity.HeadersBuilder<?> answer(
            ResponseEntity.HeadersBuilder<?> answer, DocumentService.Progress progress) {
        return answer.header(TUS, VERSION)
                .header(OFFSET, Long.toString(progress.received()))
                .header(
                        EXPIRES,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                progress.expiresAt().atOffset(ZoneOffset.UTC)));
    }

    private static void requireTus(@Nullable String version) {
        if (!VERSION.equals(version)) {
            throw new ProblemException(HttpStatus.PRECONDITION_FAILED, "tus-version").header("Tus-Version", VERSION);
        }
    }
}
