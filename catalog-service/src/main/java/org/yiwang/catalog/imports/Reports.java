package org.yiwang.catalog.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Keeps what became of an import and tells it in the reader's language. */
@Service
class Reports {

    private final ImportRepository imports;
    private final FindingTexts texts;
    private final Clock clock;
    private final Limit shown;

    Reports(ImportRepository imports, FindingTexts texts, Clock clock, ImportProperties properties) {
        this.imports = imports;
        this.texts = texts;
        this.clock = clock;
        this.shown = new Limit(properties.shownFindings());
    }

    Mono<ImportReport> kept(ImportKind kind, Outcome outcome, Actor actor, Language language) {
        var kept = new KeptImport(
                UuidCreator.getTimeOrderedEpochFast(), kind, clock.instant(), outcome.taken(), outcome.changed());
        var numbered = NumberedFinding.all(outcome.findings());
        var counts = ImportReport.Count.of(outcome.findings());
        return Shielded.write(imports.keep(kept, outcome.findings(), actor))
                .thenReturn(report(kept, counts, page(numbered, language)));
    }

    Mono<ImportReport> read(UUID id, @Nullable Cursor after, Language language) {
        int from = after == null ? 0 : (int) after.number(0);
        return imports.kept(id)
                .switchIfEmpty(Mono.error(() -> new ImportNotFound(id)))
                .flatMap(kept -> Mono.zip(
                                imports.counts(id).collectList(),
                                imports.findings(id, from, shown.plusOne()).collectList())
                        .map(found -> report(kept, found.getT1(), page(found.getT2(), language))));
    }

    private Page<ImportReport.Explained> page(List<NumberedFinding> findings, Language language) {
        return Page.of(findings, shown, finding -> Cursor.of(finding.number()))
                .map(finding -> texts.explained(finding.finding(), language));
    }

    private static ImportReport report(
            KeptImport kept, List<ImportReport.Count> counts, Page<ImportReport.Explained> page) {
        return new ImportReport(
                kept.id(),
                kept.kind(),
                kept.at(),
                kept.taken(),
                kept.changed(),
                kept.unchanged(),
                counts,
                page.items(),
                page.next());
    }
}
