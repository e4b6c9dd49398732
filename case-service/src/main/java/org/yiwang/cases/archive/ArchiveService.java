package org.yiwang.cases.archive;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.yiwang.cases.archive.ArchivedTrail.OpenText;
import org.yiwang.cases.documents.StoredDocuments;
import org.yiwang.cases.documents.StoredDocuments.StoredDocument;
import org.yiwang.cases.dossier.Dossier;
import org.yiwang.cases.dossier.DossierService;
import org.yiwang.cases.heads.HeadService;
import org.yiwang.cases.heads.ProvenHead;
import org.yiwang.cases.notices.NoticeService;
import org.yiwang.cases.notices.NoticeService.ArchivedNotice;
import org.yiwang.cases.people.CaseNotFound;
import org.yiwang.cases.people.Openings;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.trail.Standstill;
import org.yiwang.cases.trail.TrailRepository;
import org.yiwang.cases.vault.CaseKey;
import org.yiwang.cases.vault.Vault;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.posts.FreshPosts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Packs the complete file of a case for a reader of its dossier; that it was taken is recorded before the first byte. */
@Service
class ArchiveService {

    private static final String KIND = "ARCHIVE";

    private final ArchiveRepository archives;
    private final DossierService dossiers;
    private final StoredDocuments documents;
    private final NoticeService notices;
    private final TrailRepository trail;
    private final HeadService heads;
    private final Standstill standstill;
    private final Openings openings;
    private final Vault vault;
    private final FreshPosts posts;
    private final Clock clock;

    ArchiveService(
            ArchiveRepository archives,
            DossierService dossiers,
            StoredDocuments documents,
            NoticeService notices,
            TrailRepository trail,
            HeadService heads,
            Standstill standstill,
            Openings openings,
            Vault vault,
            FreshPosts posts,
            Clock clock) {
        this.archives = archives;
        this.dossiers = dossiers;
        this.documents = documents;
        this.notices = notices;
        this.trail = trail;
        this.heads = heads;
        this.standstill = standstill;
        this.openings = openings;
        this.vault = vault;
        this.posts = posts;
        this.clock = clock;
    }

    /** An archive to hand out. */
    record Archive(String name, Flux<byte[]> bytes) {}

    /** What an archive lists of a document. */
    record ListedDocument(UUID id, String name, String type, long length, String file) {}

    private record Contents(
            Dossier dossier,
            ArchivedTrail trail,
            List<StoredDocument> documents,
            List<ProvenHead> heads,
            List<ArchivedNotice> notices) {}

    /** Taking a whole case along is sensitive: an official does it by a post held now, whatever the token says. */
    Mono<Archive> of(UUID id, Reader reader, Language language) {
        return posts.current(reader.actor(), clock.instant()).flatMap(actor -> of(id, language, new Reader(actor)));
    }

    private Mono<Archive> of(UUID id, Language language, Reader reader) {
        return openings.open(id, reader, KIND, id)
                .then(Mono.defer(() -> standstill.during(id, contents(id, language, reader))))
                .map(this::packed);
    }

    private Mono<Contents> contents(UUID id, Language language, Reader reader) {
        return archives.key(id)
                .switchIfEmpty(Mono.error(CaseNotFound::new))
                .flatMap(key -> contents(id, vault.unwrap(id, key), reader, language));
    }

    private Mono<Contents> contents(UUID id, CaseKey key, Reader reader, Language language) {
        return Mono.zip(
                        dossiers.opened(id, reader, language),
                        trail.chain(id).collectList(),
                        trail.texts(id).collectList(),
                        documents.of(id, id, key).collectList(),
                        heads.proven(id, id).collectList(),
                        notices.opened(id, reader).collectList())
                .map(read -> new Contents(
                        read.getT1(),
                        ArchivedTrail.of(read.getT2(), read.getT3(), key, reader),
                        read.getT4(),
                        read.getT5(),
                        read.getT6()));
    }

    private Archive packed(Contents contents) {
        var state = contents.dossier().state();
        var name = Optional.ofNullable(state.number()).orElse(state.id().toString());
        var now = clock.instant();
        var bytes = Zipped.of(
                Flux.fromIterable(parts(contents)),
                now,
                files -> Part.json(
                        Manifest.NAME, new Manifest(Manifest.FORMAT, state.id(), state.number(), now, files)));
        return new Archive("case-" + name + ".zip", bytes);
    }

    private List<Part> parts(Contents contents) {
        var texts = contents.trail().texts();
        List<Part> parts = new ArrayList<>();
        parts.add(Part.json("case.json", contents.dossier()));
        parts.add(form(contents.dossier(), texts));
        parts.add(Part.json("chain.json", contents.trail().chain()));
        parts.add(Part.json("texts.json", texts));
        parts.add(Part.json("heads.json", contents.heads()));
        parts.add(Part.json("keys.json", heads.published()));
        var listed = listed(contents.documents());
        parts.add(Part.json("documents.json", listed));
        for (int i = 0; i < listed.size(); i++) {
            parts.add(new Part(listed.get(i).file(), contents.documents().get(i).bytes()));
        }
        parts.add(Part.json(
                "notices.json",
                contents.notices().stream().map(ArchivedNotice::notice).toList()));
        contents.notices().stream()
                .filter(given -> given.notice().url() != null)
                .map(ArchiveService::paper)
                .forEach(parts::add);
        return parts;
    }

    /** One that is still being made is in the list only. */
    private static Part paper(ArchivedNotice given) {
        return new Part(
                "notices/" + given.notice().number() + ".pdf", given.paper().flux());
    }

    /** The form to the letter, as its digest was made of it; of a draft as it is shown. */
    private static Part form(Dossier dossier, List<OpenText> texts) {
        return texts.stream()
                .filter(text -> text.name().equals("form"))
                .findFirst()
                .map(text -> new Part("form.json", Flux.just(text.text().getBytes(StandardCharsets.UTF_8))))
                .orElseGet(() -> Part.json("form.json", dossier.form()));
    }

    private static List<ListedDocument> listed(List<StoredDocument> documents) {
        return IntStream.range(0, documents.size())
                .mapToObj(i -> {
                    var document = documents.get(i);
                    return new ListedDocument(
                            document.id(),
                            document.name(),
                            document.type(),
                            document.length(),
                            FileName.of(i + 1, document.name()));
                })
                .toList();
    }
}
