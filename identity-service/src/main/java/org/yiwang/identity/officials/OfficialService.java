package org.yiwang.identity.officials;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.identity.departments.Department;
import org.yiwang.identity.departments.DepartmentRepository;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Shows and adds officials, within the administrator's subtrees. */
@Service
class OfficialService {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final OfficialRepository officials;
    private final AddedOfficials added;
    private final DepartmentRepository departments;
    private final Clock clock;

    OfficialService(OfficialRepository officials, AddedOfficials added, DepartmentRepository departments, Clock clock) {
        this.officials = officials;
        this.added = added;
        this.departments = departments;
        this.clock = clock;
    }

    record Found(OfficialView view, long version) {}

    Mono<Page<OfficialView>> listed(OfficialRepository.Wanted wanted, Limit limit, Actor actor, Language language) {
        return standing(actor)
                .flatMap(reader -> officials
                        .listed(wanted, reader)
                        .collectList()
                        .map(rows -> Page.of(rows, limit, row -> Cursor.of(row.name(), row.id())))
                        .flatMap(page -> viewed(page, reader, language)));
    }

    Mono<Found> official(UUID id, Actor actor, Language language) {
        return standing(actor)
                .flatMap(reader -> officials
                        .visible(id, reader)
                        .switchIfEmpty(Mono.error(OfficialNotFound::new))
                        .flatMap(found -> viewed(found, reader, language)));
    }

    Mono<Found> added(OfficialController.NewOfficial body, Actor actor, Language language, IdempotencyKey key) {
        var adding = added.answered(key)
                .switchIfEmpty(Mono.defer(() -> standing(actor).flatMap(reader -> added(body, reader, key))));
        return Shielded.write(adding).flatMap(id -> official(id, actor, language));
    }

    private Mono<UUID> added(OfficialController.NewOfficial body, Standing reader, IdempotencyKey key) {
        var official = new AddedOfficials.Added(
                UuidCreator.getTimeOrderedEpochFast(),
                body.username(),
                body.name().strip(),
                body.email(),
                body.department(),
                reader.test(),
                reader.person(),
                clock.instant());
        return departments
                .found(Set.of(body.department()))
                .next()
                .switchIfEmpty(Mono.error(OfficialService::unknownDepartment))
                .filter(department -> reader.covers(department.prefix()))
                .switchIfEmpty(Mono.error(OutsideSubtree::new))
                .flatMap(_ -> added.add(official, key))
                .onErrorResume(
                        DuplicateKeyException.class,
                        _ -> added.answered(key).switchIfEmpty(Mono.error(UsernameTaken::new)));
    }

    private static ProblemException unknownDepartment() {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields")
                .errors(List.of(new FieldError("/department", "unknown-department")));
    }

    private Mono<Standing> standing(Actor actor) {
        return officials.standing(actor, LocalDate.now(clock.withZone(BEIJING)));
    }

    private Mono<Found> viewed(Official official, Standing reader, Language language) {
        return viewed(new Page<>(List.of(official), null), reader, language)
                .map(page -> new Found(page.items().getFirst(), official.version()));
    }

    private Mono<Page<OfficialView>> viewed(Page<Official> page, Standing reader, Language language) {
        var wanted = page.items().stream().map(Official::department).collect(Collectors.toSet());
        return departments
                .found(wanted)
                .collectMap(Department::id)
                .map(known -> page.map(official -> OfficialView.of(
                        official,
                        known.getOrDefault(
                                official.department(), new Department(official.department(), "", "", "", "")),
                        reader,
                        language)));
    }
}
