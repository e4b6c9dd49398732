package org.yiwang.identity.accesses;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.web.reactive.function.client.WebClientResponseException.NotFound;
import org.yiwang.defaults.clients.ServiceClients;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.identity.accesses.InspectedView.InspectedReader;
import org.yiwang.identity.accesses.InspectedView.Somebody;
import org.yiwang.identity.accesses.InspectionRepository.Inspected;
import org.yiwang.identity.accesses.InspectionRepository.Sought;
import org.yiwang.identity.accounts.IdentityNumber;
import org.yiwang.identity.accounts.NumberHash;
import org.yiwang.identity.departments.Department;
import org.yiwang.identity.departments.DepartmentName;
import org.yiwang.identity.departments.DepartmentRepository;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Shows those who audit which officials of their subtree were shown what of one person or case. */
@Service
class InspectionService {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final InspectionRepository inspections;
    private final DepartmentRepository departments;
    private final CaseNumbers numbers;
    private final NumberHash hash;
    private final Clock clock;

    InspectionService(
            InspectionRepository inspections,
            DepartmentRepository departments,
            ServiceClients clients,
            NumberHash hash,
            Clock clock) {
        this.inspections = inspections;
        this.departments = departments;
        this.numbers = clients.of("case-service", CaseNumbers.class);
        this.hash = hash;
        this.clock = clock;
    }

    Mono<Page<InspectedView>> found(
            NewInspection body, Actor actor, Language language, @Nullable Cursor after, Limit limit) {
        var now = clock.instant();
        return inspections
                .auditor(actor, today())
                .filter(auditor -> auditor.posts().length > 0)
                .switchIfEmpty(Mono.error(InspectionRefused::postEnded))
                .flatMap(auditor -> sought(body, actor.test())
                        .flatMap(sought -> Shielded.write(inspections
                                .page(sought, auditor, after, limit.plusOne(), now)
                                .collectList())))
                .map(rows -> Page.of(rows, limit, Inspected::cursor))
                .flatMap(page -> named(page, language).map(names -> page.map(found -> view(found, names))));
    }

    private Mono<Sought> sought(NewInspection body, boolean test) {
        if (!body.asksOnce()) {
            return Mono.error(InspectionRefused.field("", "sought-once"));
        }
        if (body.identityNumber() != null) {
            return persons(body.identityNumber(), test).map(persons -> new Sought(persons, null, null, body.reason()));
        }
        return body.caseNumber() == null
                ? Mono.just(new Sought(Set.of(), null, body.record(), body.reason()))
                : numbered(body.caseNumber()).map(found -> new Sought(Set.of(), found, null, body.reason()));
    }

    private Mono<Set<UUID>> persons(String text, boolean test) {
        var number = IdentityNumber.of(text, today())
                .orElseThrow(() -> InspectionRefused.field("/identityNumber", "identity-number"));
        return inspections
                .persons(hash.of(number), test)
                .collect(Collectors.toUnmodifiableSet())
                .filter(found -> !found.isEmpty())
                .switchIfEmpty(Mono.error(() -> InspectionRefused.field("/identityNumber", "unknown-person")));
    }

    private Mono<UUID> numbered(String number) {
        return numbers.of(number.strip())
                .map(CaseNumbers.Numbered::id)
                .onErrorMap(NotFound.class, _ -> InspectionRefused.field("/caseNumber", "unknown-case-number"))
                .onErrorMap(error -> !(error instanceof ProblemException), _ -> InspectionRefused.casesAway());
    }

    private Mono<Map<UUID, DepartmentName>> named(Page<Inspected> page, Language language) {
        var asked =
                page.items().stream().map(found -> found.post().department()).collect(Collectors.toSet());
        return departments
                .found(asked)
                .collectMap(Department::id, found -> new DepartmentName(found.id(), found.name(language)));
    }

    private static InspectedView view(Inspected found, Map<UUID, DepartmentName> names) {
        var post = found.post();
        return new InspectedView(
                found.record(),
                found.at(),
                AccessView.What.of(found.kind()),
                List.copyOf(found.cases()),
                found.purpose(),
                new Somebody(found.subject(), found.subjectName()),
                new InspectedReader(found.reader(), found.readerName(), names.get(post.department()), post.duty()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BEIJING);
    }
}
