package org.yiwang.cases.notices;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.lifecycle.Command;
import org.yiwang.cases.lifecycle.ServiceWay;
import org.yiwang.cases.notices.NoticeController.Recorded;
import org.yiwang.cases.people.Openings;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.vault.CaseKey;
import org.yiwang.cases.vault.Vault;
import org.yiwang.defaults.http.StaleVersion;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Duty;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people do with notices: list them, take their papers, record their service. */
@Service
public class NoticeService {

    private final NoticeRepository notices;
    private final CaseService cases;
    private final Openings openings;
    private final Vault vault;
    private final Clock clock;

    NoticeService(NoticeRepository notices, CaseService cases, Openings openings, Vault vault, Clock clock) {
        this.notices = notices;
        this.cases = cases;
        this.openings = openings;
        this.vault = vault;
        this.clock = clock;
    }

    /** A paper to hand out. */
    record HandedOut(String name, byte[] bytes) {}

    /** A notice of an archive; its paper is read when asked for and empty as long as it is being made. */
    public record ArchivedNotice(GivenNotice notice, Mono<byte[]> paper) {}

    /** The notices of a case in their order; an official's look is recorded, or there is no answer. */
    Mono<List<GivenNotice>> of(UUID caseId, Reader reader) {
        return openings.open(caseId, reader, "CASE", caseId)
                .thenMany(Flux.defer(() -> notices.of(caseId, reader)))
                .map(row -> row.given(key(row), mayRecord(row, reader)))
                .collectList();
    }

    /** The same with their papers, for a reader whose opening of the case was recorded. */
    public Flux<ArchivedNotice> opened(UUID caseId, Reader reader) {
        return notices.of(caseId, reader).map(row -> new ArchivedNotice(row.given(key(row), false), paper(row)));
    }

    /** The paper of a notice; refused as long as it is being made. */
    Mono<HandedOut> paper(UUID caseId, int number, Reader reader) {
        return one(caseId, number, reader)
                .delayUntil(row -> openings.open(caseId, reader, "DOCUMENT", row.fact()))
                .flatMap(row -> paper(row)
                        .switchIfEmpty(Mono.error(NoticeService::notReady))
                        .map(bytes -> new HandedOut(row.number() + ".pdf", bytes)));
    }

    /**
     * Records how and when a notice was served, or corrects what an official recorded; an inbox is not corrected, and if
     * it is quicker, that is what is said.
     */
    Mono<CaseService.Answer> recorded(CaseService.Request request, int number, Recorded service) {
        var reader = new Reader(request.actor());
        var notice = notices.one(request.id(), number, reader);
        return notice.switchIfEmpty(Mono.defer(() -> notices.isOwn(request.id(), number, reader)
                        .flatMap(own ->
                                Mono.error(own ? new ProblemException(HttpStatus.CONFLICT, "own-case") : notFound()))))
                .flatMap(row -> cases.act(request, _ -> command(row, service)))
                .onErrorResume(
                        StaleVersion.class,
                        stale -> notice.filter(NoticeRow::isInInbox)
                                .doOnNext(row -> command(row, service))
                                .then(Mono.error(stale)));
    }

    private Command command(NoticeRow row, Recorded recorded) {
        var correction = text(recorded.correction());
        if (row.service() != null && (correction == null || !row.isRecorded())) {
            throw new ProblemException(HttpStatus.CONFLICT, "notice-served", row.number());
        }
        var errors = errors(row, recorded);
        if (!errors.isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields").errors(errors);
        }
        var way = ServiceWay.valueOf(recorded.way().name());
        return new Command.RecordService(
                row.n(),
                row.kind(),
                way,
                recorded.day(),
                Served.on(way, recorded.day()).on(),
                text(recorded.recipient()),
                text(recorded.tracking()),
                correction);
    }

    private List<FieldError> errors(NoticeRow row, Recorded recorded) {
        List<FieldError> errors = new ArrayList<>();
        if (recorded.day().isAfter(WorkingCalendar.dayOf(clock.instant()))) {
            errors.add(new FieldError("/day", "in-the-future"));
        } else if (recorded.day().isBefore(row.day())) {
            errors.add(new FieldError("/day", "before-notice", row.day()));
        }
        if (row.service() == null && text(recorded.correction()) != null) {
            errors.add(new FieldError("/correction", "nothing-to-correct"));
        }
        if (recorded.way() == NoticeController.Way.POST && text(recorded.tracking()) == null) {
            errors.add(new FieldError("/tracking", "required"));
        }
        if (recorded.way() == NoticeController.Way.IN_PERSON && text(recorded.recipient()) == null) {
            errors.add(new FieldError("/recipient", "required"));
        }
        return errors;
    }

    private Mono<NoticeRow> one(UUID caseId, int number, Reader reader) {
        return notices.one(caseId, number, reader).switchIfEmpty(Mono.error(NoticeService::notFound));
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "notice-not-found");
    }

    private Mono<byte[]> paper(NoticeRow row) {
        return notices.paper(row.caseId(), row.n()).map(paper -> opened(row, paper));
    }

    private byte[] opened(NoticeRow row, ByteBuffer sealed) {
        return key(row).openBytes(sealedName(row.n()), sealed);
    }

    private CaseKey key(NoticeRow row) {
        return vault.unwrap(row.caseId(), row.key());
    }

    private static boolean mayRecord(NoticeRow row, Reader reader) {
        return reader.isOfficial() && reader.actor().holds(Duty.INTAKE, row.department());
    }

    /** Under which name a paper is sealed. */
    static String sealedName(int number) {
        return "notice/" + number;
    }

    private static @Nullable String text(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }

    private static ProblemException notReady() {
        return new ProblemException(HttpStatus.CONFLICT, "notice-not-ready").header(HttpHeaders.RETRY_AFTER, "2");
    }
}
