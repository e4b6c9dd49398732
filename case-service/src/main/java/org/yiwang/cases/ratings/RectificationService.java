package org.yiwang.cases.ratings;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.items.ItemRepository;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.people.Openings;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.ratings.RectificationController.BadRating;
import org.yiwang.cases.ratings.RectificationController.RatedItem;
import org.yiwang.cases.ratings.RectificationRepository.Answered;
import org.yiwang.cases.ratings.RectificationRepository.Rated;
import org.yiwang.cases.vault.Vault;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.http.StaleVersion;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.reads.Whole;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import reactor.core.publisher.Mono;

/** Shows bad ratings to who has to answer them, and takes the answers. */
@Service
class RectificationService {

    private final RectificationRepository rectifications;
    private final ItemRepository items;
    private final Openings openings;
    private final Vault vault;
    private final Calendars calendars;
    private final Clock clock;

    RectificationService(
            RectificationRepository rectifications,
            ItemRepository items,
            Openings openings,
            Vault vault,
            Calendars calendars,
            Clock clock) {
        this.rectifications = rectifications;
        this.items = items;
        this.openings = openings;
        this.vault = vault;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A bad rating with the version its ETag tells. */
    record Versioned(BadRating rating, long version) {}

    Mono<Page<BadRating>> page(boolean open, Actor actor, Limit limit, @Nullable Cursor after, Language language) {
        return Whole.rows(rectifications.page(open, actor, after, limit.plusOne(), clock.instant()))
                .concatMap(rated -> shown(rated, language))
                .collectList()
                .map(found -> Page.of(found, limit, rating -> Cursor.of(rating.ratedAt(), rating.id())));
    }

    Mono<Versioned> one(UUID id, Actor actor, Language language) {
        return openings.open(id, new Reader(actor), "CASE", id)
                .onErrorMap(ProblemException.class, _ -> notFound())
                .then(Mono.defer(() -> found(id, actor)))
                .flatMap(rated -> versioned(rated, language));
    }

    Mono<Versioned> answered(
            UUID id, String words, Actor actor, IfMatch ifMatch, IdempotencyKey key, Language language) {
        var answered = found(id, actor)
                .flatMap(rated -> rectifications
                        .answered(key)
                        .map(_ -> rated)
                        .switchIfEmpty(Mono.defer(() -> written(rated, words, actor, ifMatch, key))));
        return Shielded.write(answered).flatMap(rated -> versioned(rated, language));
    }

    private Mono<Rated> written(Rated rated, String words, Actor actor, IfMatch ifMatch, IdempotencyKey key) {
        ifMatch.require(rated.version());
        requireAnswerable(rated);
        var sealed = vault.unwrap(rated.id(), rated.key()).seal(RatingRepository.ANSWER, words);
        var answer = new Answered(rated, sealed, post(actor, rated.department()), clock.instant());
        return rectifications
                .answer(answer, key)
                .filter(done -> done)
                .switchIfEmpty(Mono.error(StaleVersion::new))
                .then(Mono.defer(() -> found(rated.id(), actor)));
    }

    /** Nobody answers for what he did himself, or in his own case; and each is answered once. */
    private static void requireAnswerable(Rated rated) {
        if (rated.own()) {
            throw new ProblemException(HttpStatus.CONFLICT, "own-case");
        }
        if (rated.handled()) {
            throw new ProblemException(HttpStatus.CONFLICT, "handled-before");
        }
        if (rated.kept().answeredAt() != null) {
            throw new ProblemException(HttpStatus.CONFLICT, "answered-already");
        }
    }

    private static String post(Actor actor, UUID department) {
        return actor.post(Duty.SUPERVISE, department)
                .or(() -> actor.post(Duty.INTAKE, department))
                .map(Post::claim)
                .orElseThrow();
    }

    private Mono<Rated> found(UUID id, Actor actor) {
        return rectifications.one(id, actor).switchIfEmpty(Mono.error(RectificationService::notFound));
    }

    private Mono<Versioned> versioned(Rated rated, Language language) {
        return shown(rated, language).map(shown -> new Versioned(shown, rated.version()));
    }

    private Mono<BadRating> shown(Rated rated, Language language) {
        return items.version(rated.item(), rated.itemVersion()).map(item -> shown(rated, item, language));
    }

    private BadRating shown(Rated rated, ItemVersion item, Language language) {
        var key = vault.unwrap(rated.id(), rated.key());
        var said = rated.kept().shown(key, calendar(rated), clock.instant());
        var answer = said.rectification();
        var waiting = rated.kept().answeredAt() == null;
        return new BadRating(
                rated.id(),
                rated.number(),
                new RatedItem(item.id(), item.version(), language.of(item.name())),
                rated.department(),
                said.stars(),
                said.words(),
                said.ratedAt(),
                answer == null ? null : answer.dueOn(),
                answer == null ? null : answer.light(),
                answer == null ? null : answer.answer(),
                answer == null ? null : answer.answeredAt(),
                waiting && !rated.own() && !rated.handled());
    }

    private WorkingCalendar calendar(Rated rated) {
        return calendars.of(rated.region());
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "rectification-not-found");
    }
}
