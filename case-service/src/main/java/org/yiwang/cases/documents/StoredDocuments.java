package org.yiwang.cases.documents;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yiwang.cases.vault.CaseKey;
import org.yiwang.defaults.reads.Whole;
import reactor.core.publisher.Flux;

/** The documents of a case in the order of their upload; whoever calls has authorised the case. */
@Component
public class StoredDocuments {

    private final DocumentRepository documents;

    StoredDocuments(DocumentRepository documents) {
        this.documents = documents;
    }

    /** A document, its bytes read piece by piece when asked for. */
    public record StoredDocument(UUID id, String name, String type, long length, Flux<byte[]> bytes) {}

    public Flux<StoredDocument> of(UUID root, UUID caseId, CaseKey key) {
        return Whole.rows(documents.stored(root, caseId))
                .concatMap(document -> documents
                        .name(document)
                        .map(name -> new StoredDocument(
                                document.id(),
                                key.open("document/" + document.id(), name),
                                document.type(),
                                document.length(),
                                bytes(document, key))));
    }

    Flux<byte[]> bytes(Document document, CaseKey key) {
        return Flux.range(0, document.chunks())
                .concatMap(
                        chunk -> documents
                                .chunk(document, chunk)
                                .map(found -> key.openBytes(document.chunkName(chunk), found)),
                        1);
    }
}
