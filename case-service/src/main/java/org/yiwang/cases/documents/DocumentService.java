package org.yiwang.cases.documents;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.yiwang.cases.people.CaseNotFound;
import org.yiwang.cases.people.Openings;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.vault.CaseKey;
import org.yiwang.cases.vault.Vault;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.writes.Shielded;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The use cases of documents. */
@Service
@EnableConfigurationProperties(DocumentProperties.class)
class DocumentService {

    private static final int SWEPT = 100;

    private final DocumentRepository documents;
    private final StoredDocuments stored;
    private final RemovalRepository removals;
    private final Openings openings;
    private final Vault vault;
    private final DocumentProperties settings;
    private final Clock clock;
    private final ContentTypes contents = new ContentTypes();

    DocumentService(
            DocumentRepository documents,
            StoredDocuments stored,
            RemovalRepository removals,
            Openings openings,
            Vault vault,
            DocumentProperties settings,
            Clock clock) {
        this.documents = documents;
        this.stored = stored;
        this.removals = removals;
        this.openings = openings;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** How far an upload is. */
    record Progress(UUID id, long received, long length, Instant expiresAt) {

        static Progress of(Document document) {
            return new Progress(document.id(), document.received(), document.length(), document.expiresAt());
        }
    }

    /** A stored file to hand out. */
    record Content(String name, String type, long length, Flux<byte[]> bytes) {}

    Mono<Progress> create(Upload upload, Reader reader) {
        if (!settings.types().contains(upload.type())) {
            return Mono.error(refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "document-type", upload.type(), listed()));
        }
        if (upload.length() > settings.maxBytes()) {
            return Mono.error(refused(HttpStatus.CONTENT_TOO_LARGE, "document-size", settings.maxBytes()));
        }
        var id = UuidCreator.getTimeOrderedEpochFast();
        var until = expiry();
        var created = openings.through(documents.draftKey(upload.caseId(), reader), upload.caseId(), reader)
                .switchIfEmpty(Mono.error(CaseNotFound::new))
                .map(key -> vault.unwrap(upload.caseId(), key).seal("document/" + id, upload.filename()))
                .flatMap(name -> documents.create(id, upload, reader, name, settings.perCase(), clock.instant(), until))
                .filter(written -> written)
                .switchIfEmpty(Mono.error(() -> refused(HttpStatus.CONFLICT, "documents-full", settings.perCase())))
                .map(_ -> new Progress(id, 0, upload.length(), until));
        return Shielded.write(created);
    }

    Mono<Progress> progress(UUID id, Reader reader) {
        return found(id, reader).map(Progress::of);
    }

    /** Appends a body from an offset on; what arrived whole chunks long is kept although the client hangs up. */
    Mono<Progress> append(UUID id, long offset, Flux<DataBuffer> body, Reader reader) {
        return handedIn(id, reader).flatMap(document -> {
            if (document.isStored() || document.received() != offset) {
                return Mono.error(refused(HttpStatus.CONFLICT, "upload-offset", document.received()));
            }
            var state = new AtomicReference<>(document);
            var key = vault.unwrap(document.caseId(), document.key());
            return Chunks.of(body, settings.chunkBytes())
                    .concatMap(chunk -> Shielded.write(appended(state, chunk, key)), 1)
                    .then(Mono.defer(() -> finished(state.get(), key)));
        });
    }

    private Mono<Boolean> appended(AtomicReference<Document> state, byte[] chunk, CaseKey key) {
        var before = state.get();
        var after = before.grown(chunk.length, expiry());
        if (after.received() > before.length()) {
            return Mono.error(refused(HttpStatus.CONTENT_TOO_LARGE, "document-size", before.length()));
        }
        return documents
                .append(before, after, key.seal(before.chunkName(before.chunks()), chunk))
                .filter(written -> written)
                .switchIfEmpty(Mono.error(() -> refused(HttpStatus.CONFLICT, "upload-offset", before.received())))
                .doOnNext(_ -> state.set(after));
    }

    private Mono<Progress> finished(Document document, CaseKey key) {
        if (document.received() < document.length()) {
            return Mono.just(Progress.of(document));
        }
        var judged = documents
                .chunk(document, 0)
                .map(stored -> key.openBytes(document.chunkName(0), stored))
                .flatMap(start -> contents.matches(document.type(), start)
                        ? documents.store(document)
                        : removals.remove(document)
                                .then(Mono.error(() -> refused(
                                        HttpStatus.UNPROCESSABLE_CONTENT,
                                        "document-content",
                                        document.type(),
                                        contents.detect(start)))))
                .thenReturn(Progress.of(document));
        return Shielded.write(judged);
    }

    /** Terminates an upload, or takes a document out of a draft. */
    Mono<Void> remove(UUID id, Reader reader) {
        return handedIn(id, reader)
                .flatMap(document -> document.draft()
                        ? Shielded.write(removals.remove(document))
                        : Mono.error(refused(HttpStatus.CONFLICT, "document-handed-in")));
    }

    /** Opens a stored document; an official's opening is recorded, or there is no answer. */
    Mono<Content> open(UUID id, Reader reader) {
        return found(id, reader)
                .filter(Document::isStored)
                .switchIfEmpty(Mono.error(DocumentService::notFound))
                .delayUntil(document -> openings.open(document.caseId(), reader, "DOCUMENT", id))
                .flatMap(document -> documents.name(document).map(name -> content(document, name)));
    }

    private Content content(Document document, ByteBuffer name) {
        var key = vault.unwrap(document.caseId(), document.key());
        var bytes = stored.bytes(document, key);
        return new Content(key.open("document/" + document.id(), name), document.type(), document.length(), bytes);
    }

    /** Of officials only those touch it who hand it in for a person present. */
    private Mono<Document> handedIn(UUID id, Reader reader) {
        return found(id, reader)
                .filter(document -> !reader.isOfficial() || document.draft())
                .switchIfEmpty(Mono.error(DocumentService::notFound));
    }

    private Mono<Document> found(UUID id, Reader reader) {
        return documents
                .find(id, reader)
                .switchIfEmpty(Mono.error(DocumentService::notFound))
                .doOnNext(document -> {
                    if (!document.isStored() && document.expiresAt().isBefore(clock.instant())) {
                        throw refused(HttpStatus.GONE, "upload-expired");
                    }
                });
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    Mono<Long> sweep() {
        return removals.removeExpired(clock.instant(), SWEPT);
    }

    private Instant expiry() {
        return clock.instant().plus(settings.kept());
    }

    private String listed() {
        return String.join(", ", settings.types().stream().sorted().toList());
    }

    private static ProblemException notFound() {
        return refused(HttpStatus.NOT_FOUND, "document-not-found");
    }

    private static ProblemException refused(HttpStatus status, String code, Object... args) {
        return new ProblemException(status, code, args);
    }
}
