package org.yiwang.catalog.adoption;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.yiwang.catalog.checks.Checks;
import org.yiwang.catalog.departments.DatedDepartment;
import org.yiwang.catalog.departments.DepartmentRepository;
import org.yiwang.catalog.editors.Editor;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.ItemRepository;
import org.yiwang.catalog.items.NewVersion;
import org.yiwang.catalog.reading.Announcer;
import org.yiwang.catalog.regions.RegionCode;
import org.yiwang.catalog.regions.RegionRepository;
import org.yiwang.catalog.validity.Day;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.http.StaleVersion;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswers.Given;
import org.yiwang.defaults.observability.Trace;
import org.yiwang.defaults.posts.FreshPosts;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.keycloak.Duty;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Adopts upper items, all that are asked for or none, and tells which local items there are. */
@Service
class AdoptionService {

    private final AdoptionRepository adoptions;
    private final Adoptions rules;
    private final ItemRepository items;
    private final DepartmentRepository departments;
    private final RegionRepository regions;
    private final FreshPosts posts;
    private final Announcer announcer;
    private final JsonMapper json;
    private final Clock clock;

    AdoptionService(
            AdoptionRepository adoptions,
            Adoptions rules,
            ItemRepository items,
            DepartmentRepository departments,
            RegionRepository regions,
            FreshPosts posts,
            Announcer announcer,
            JsonMapper json,
            Clock clock) {
        this.adoptions = adoptions;
        this.rules = rules;
        this.items = items;
        this.departments = departments;
        this.regions = regions;
        this.posts = posts;
        this.announcer = announcer;
        this.json = json;
        this.clock = clock;
    }

    /** Gives the local items; nobody reviews them, since what they say was reviewed above. */
    Mono<List<Adopted>> adopted(NewAdoptions wanted, Editor editor, IdempotencyKey key, Language language) {
        var now = clock.instant();
        return above(wanted)
                .flatMap(above -> Shielded.write(adopted(wanted, above, editor, key, now))
                        .thenMany(Flux.defer(() -> adoptions.adopted(wanted.pairs(above), language)))
                        .collectList());
    }

    /** Whoever adopts the same at the same moment comes second and is told so. */
    private Mono<Long> adopted(NewAdoptions wanted, Above above, Editor editor, IdempotencyKey key, Instant now) {
        var adopting =
                held(wanted, editor, now).then(Mono.defer(() -> saved(rules.made(wanted, above, editor), key, now)));
        return adoptions
                .isAnswered(key)
                .flatMap(done -> done ? Mono.just(0L) : adopting)
                .onErrorResume(
                        DuplicateKeyException.class,
                        _ -> adoptions
                                .isAnswered(key)
                                .flatMap(done -> done ? Mono.just(0L) : Mono.error(new StaleVersion())));
    }

    Mono<Page<Adopted>> over(UUID standard, @Nullable Cursor after, Limit limit, Language language) {
        return adoptions
                .over(standard, after, limit.plusOne(), language)
                .collectList()
                .map(rows -> Page.of(rows, limit, row -> Cursor.of(row.region(), row.item())));
    }

    Mono<Page<Conflict>> conflicts(
            @Nullable UUID item, @Nullable Cursor after, Limit limit, Editor editor, Language language) {
        return adoptions
                .conflicts(item, after, limit.plusOne(), editor, language)
                .collectList()
                .map(rows -> Page.of(rows, limit, row -> Cursor.of(row.item(), row.pointer())));
    }

    private Mono<Void> held(NewAdoptions wanted, Editor editor, Instant now) {
        var covered = wanted.adoptions().stream()
                .map(NewAdoptions.Wanted::department)
                .filter(department -> editor.posts().stream()
                        .anyMatch(post -> post.department().equals(department)))
                .collect(Collectors.toSet());
        return Flux.fromIterable(covered)
                .concatMap(department -> posts.require(editor.person(), Duty.CATALOGUE, department, now))
                .then();
    }

    private Mono<Above> above(NewAdoptions wanted) {
        var wantedItems =
                wanted.adoptions().stream().map(NewAdoptions.Wanted::item).collect(Collectors.toSet());
        var named =
                wanted.adoptions().stream().map(NewAdoptions.Wanted::department).collect(Collectors.toSet());
        return departments.dated(named).collectMap(DatedDepartment::id).flatMap(known -> {
            var places = places(wanted, known);
            return Mono.zip(
                            items.written(wantedItems)
                                    .collectMap(item -> item.content().id()),
                            adoptions.local(wantedItems, withAncestors(places)).collectList(),
                            regions.dated(places)
                                    .collectMap(region -> region.region().code()))
                    .map(found -> new Above(found.getT1(), known, found.getT2(), found.getT3(), Day.today(clock)));
        });
    }

    private Set<String> places(NewAdoptions wanted, Map<UUID, DatedDepartment> departments) {
        var above = new Above(Map.of(), departments, List.of(), Map.of(), Day.today(clock));
        return wanted.adoptions().stream()
                .map(one -> Adoptions.region(one, above))
                .filter(RegionCode::isWellFormed)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> withAncestors(Set<String> places) {
        return places.stream()
                .map(RegionCode::new)
                .flatMap(code -> Stream.concat(Stream.of(code), code.ancestors().stream()))
                .map(RegionCode::value)
                .collect(Collectors.toSet());
    }

    private Mono<Long> saved(List<Item> items, IdempotencyKey key, Instant now) {
        var versions = items.stream()
                .map(item -> NewVersion.adopted(item, Checks.flaws(item), json))
                .toList();
        var answer = new Given(key, 201, "/v1/item-adoptions", "\"1\"", now);
        return Trace.current()
                .map(Trace::parent)
                .defaultIfEmpty("")
                .flatMap(trace -> adoptions.adopt(versions, answer, trace, now))
                .doOnNext(_ -> announcer.changed());
    }
}
