package org.yiwang.identity.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.idempotency.StoredAnswers.Given;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.problems.ProblemTexts;
import org.yiwang.defaults.writes.Attempts;
import org.yiwang.identity.imports.ImportPlan.Flaw;
import org.yiwang.identity.officials.OfficialRepository;
import org.yiwang.identity.officials.Standing;
import org.yiwang.identity.posts.OfficialPost;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Tries and carries out imports: a file with one wrong row changes nothing. */
@Service
class ImportService {

    private final OfficialRepository officials;
    private final KnownThings known;
    private final ImportRepository imports;
    private final OutboxPublisher outbox;
    private final ProblemTexts texts;
    private final Clock clock;

    ImportService(
            OfficialRepository officials,
            KnownThings known,
            ImportRepository imports,
            OutboxPublisher outbox,
            ProblemTexts texts,
            Clock clock) {
        this.officials = officials;
        this.known = known;
        this.imports = imports;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    /** What the file would do now. */
    Mono<ImportReport> tried(OfficialsFile file, Actor actor, Language language) {
        return standing(actor)
                .flatMap(importer -> planned(file, importer))
                .map(plan -> new ImportReport(
                        plan.flaws().isEmpty(), plan.counts(), plan.rows(), faults(plan.flaws(), file, language)));
    }

    /** Gives the import's id, of the first one if the request is repeated. */
    Mono<UUID> imported(OfficialsFile file, Actor actor, Language language, IdempotencyKey key) {
        var attempt = answered(key)
                .switchIfEmpty(Mono.defer(() -> standing(actor)
                        .flatMap(importer -> planned(file, importer)
                                .doOnNext(plan -> refuse(plan, file, language))
                                .flatMap(plan -> saved(plan, importer, key)))))
                .onErrorResume(ConcurrencyFailureException.class, _ -> Mono.empty());
        return Attempts.of(attempt);
    }

    Mono<Import> found(UUID id, Actor actor) {
        return imports.found(id, actor.person())
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.NOT_FOUND, "import-not-found")));
    }

    private Mono<Standing> standing(Actor actor) {
        return officials.standing(actor, LocalDate.now(clock.withZone(OfficialPost.BEIJING)));
    }

    private Mono<ImportPlan> planned(OfficialsFile file, Standing importer) {
        return known.of(file, importer).map(found -> ImportPlan.of(file.lines(), found, clock.instant()));
    }

    private void refuse(ImportPlan plan, OfficialsFile file, Language language) {
        if (!plan.flaws().isEmpty()) {
            throw BadFile.rows(faults(plan.flaws(), file, language));
        }
    }

    private Mono<UUID> saved(ImportPlan plan, Standing importer, IdempotencyKey key) {
        var id = UuidCreator.getTimeOrderedEpochFast();
        var answered = new Given(key, 201, "/v1/officials/imports/" + id, ETags.strong(1), plan.at());
        return imports.save(id, plan, importer, answered).doOnNext(_ -> outbox.wake());
    }

    private Mono<UUID> answered(IdempotencyKey key) {
        return imports.answered(key).map(StoredAnswer::id);
    }

    private List<ImportFault> faults(List<Flaw> flaws, OfficialsFile file, Language language) {
        return flaws.stream()
                .map(flaw -> new ImportFault(
                        flaw.line(),
                        file.header(flaw.column(), language),
                        texts.field(new FieldError("", flaw.code(), flaw.args()), language.locale())))
                .toList();
    }
}
