package org.yiwang.identity.windows;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.clients.NoAnswer;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.identity.accounts.AccountService;
import org.yiwang.identity.accounts.AtWindow;
import org.yiwang.identity.accounts.IdentityNumber;
import org.yiwang.identity.accounts.NumberHash;
import org.yiwang.identity.accounts.OtherNumberRecorded;
import org.yiwang.identity.assurance.AssuranceTask;
import org.yiwang.identity.people.PersonService;
import org.yiwang.identity.realm.StepRounds;
import org.yiwang.identity.signon.Devices;
import org.yiwang.identity.windows.WindowRepository.Sought;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Finds, raises or makes the person that a clerk has in front of him. */
@Service
class WindowService {

    static final Duration LIFE = Duration.ofMinutes(10);

    /** How long a person who was seen counts as present: a working day. */
    static final Duration PRESENT = Duration.ofHours(12);

    private static final int CHECKED_IN_PERSON = 3;
    private static final int ATTEMPTS = 5;

    private final WindowRepository windows;
    private final WindowCode codes;
    private final AccountService accounts;
    private final PersonService people;
    private final NumberHash hash;
    private final Devices devices;
    private final StepRounds<AssuranceTask> rounds;
    private final Clock clock;

    WindowService(
            WindowRepository windows,
            WindowCode codes,
            AccountService accounts,
            PersonService people,
            NumberHash hash,
            Devices devices,
            StepRounds<AssuranceTask> rounds,
            Clock clock) {
        this.windows = windows;
        this.codes = codes;
        this.accounts = accounts;
        this.people = people;
        this.hash = hash;
        this.devices = devices;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** A fresh code of the citizen's and until when it is good. */
    record Shown(String code, Instant until) {}

    Mono<Shown> code(Actor citizen) {
        var until = clock.instant().plus(LIFE);
        var attempt = Mono.fromSupplier(codes::fresh)
                .flatMap(code ->
                        windows.code(citizen.person(), codes.hash(code), until).thenReturn(new Shown(code, until)))
                .retryWhen(Retry.max(ATTEMPTS).filter(DuplicateKeyException.class::isInstance));
        return people.known(citizen).then(Shielded.write(attempt));
    }

    Mono<SeenPerson> seen(PresentPerson present, Actor clerk) {
        var number = accounts.number(present.number());
        var sought = new Sought(hash.of(number), present.code() == null ? null : codes.hash(present.code()));
        var post = intake(clerk);
        return Shielded.write(windows.scene(sought, clerk, post, clock.instant()))
                .flatMap(scene -> settled(scene, present, number, clerk, post))
                .repeatWhenEmpty(again -> again.take(ATTEMPTS))
                .switchIfEmpty(Mono.error(WindowRefused::notMatched))
                .delayUntil(seen -> Shielded.write(windows.sighted(seen.id(), clerk, post, clock.instant())))
                .doOnNext(_ -> rounds.wake());
    }

    /** Whether a clerk saw this person lately. */
    Mono<Sighting> sighting(UUID person, UUID clerk) {
        return windows.sighting(person, clerk, clock.instant().minus(PRESENT))
                .switchIfEmpty(Mono.error(WindowRefused::notSeen));
    }

    /** That it was done is recorded before it is. */
    Mono<LostDevices> lost(PresentPerson present, Actor clerk) {
        return seen(present, clerk)
                .filter(SeenPerson::account)
                .switchIfEmpty(Mono.error(WindowRefused::noAccount))
                .flatMap(seen -> Shielded.write(windows.lost(seen.id(), clerk, intake(clerk), clock.instant()))
                        .then(Mono.defer(() -> devices.removed(seen.id())))
                        .map(removed -> new LostDevices(seen.id(), seen.name(), removed)))
                .switchIfEmpty(Mono.error(WindowRefused::noAccount))
                .onErrorMap(NoAnswer::is, _ -> new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"));
    }

    private Mono<SeenPerson> settled(
            Scene scene, PresentPerson present, IdentityNumber number, Actor clerk, Post post) {
        if (!scene.holds()) {
            return Mono.error(WindowRefused::postEnded);
        }
        if (scene.own()) {
            return Mono.error(WindowRefused::ownIdentity);
        }
        var name = present.name().strip();
        var target = scene.target();
        if (target == null) {
            return present.code() == null ? made(name, number, clerk, post) : Mono.error(WindowRefused::codeOver);
        }
        if (!target.isCalled(name)) {
            return Mono.error(WindowRefused::notMatched);
        }
        return target.atWindow()
                ? accounts.shown(target.id(), number)
                        .thenReturn(new SeenPerson(target.id(), name, target.assurance(), false))
                : raised(target, name, number, clerk);
    }

    private Mono<SeenPerson> raised(Scene.Target target, String name, IdentityNumber number, Actor clerk) {
        return accounts.checked(target.id(), number, clerk.test(), CHECKED_IN_PERSON)
                .onErrorMap(OtherNumberRecorded.class, _ -> WindowRefused.notMatched())
                .filter(recorded -> recorded)
                .switchIfEmpty(Mono.error(WindowRefused::notMatched))
                .flatMap(_ -> Shielded.write(windows.used(target.id())))
                .thenReturn(new SeenPerson(target.id(), name, CHECKED_IN_PERSON, true));
    }

    /** Nothing if somebody of this number was recorded meanwhile. */
    private Mono<SeenPerson> made(String name, IdentityNumber number, Actor clerk, Post post) {
        var id = UuidCreator.getTimeOrderedEpochFast();
        var atWindow = new AtWindow(name, clerk.person(), post.claim());
        return accounts.atWindow(id, number, clerk.test(), atWindow)
                .filter(recorded -> recorded)
                .map(_ -> new SeenPerson(id, name, CHECKED_IN_PERSON, false));
    }

    /** The post the clerk does it in: of several the first, always the same. */
    static Post intake(Actor clerk) {
        return clerk.posts().stream()
                .filter(post -> post.duty() == Duty.INTAKE)
                .min(Comparator.comparing(Post::claim))
                .orElseThrow(WindowRefused::postEnded);
    }
}
