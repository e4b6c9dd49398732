package org.yiwang.catalog.lifeevents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.catalog.departments.DepartmentRepository;
import org.yiwang.catalog.items.CurrentItem;
import org.yiwang.catalog.items.ItemRepository;
import org.yiwang.catalog.regions.BadRegionCode;
import org.yiwang.catalog.regions.RegionCode;
import org.yiwang.catalog.regions.RegionRepository;
import org.yiwang.catalog.texts.Localiser;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.writes.Shielded;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps life events and computes what they ask for. */
@Service
class LifeEventService {

    private final LifeEventRepository events;
    private final ItemRepository items;
    private final DepartmentRepository departments;
    private final RegionRepository regions;
    private final JsonMapper json;
    private final Clock clock;

    LifeEventService(
            LifeEventRepository events,
            ItemRepository items,
            DepartmentRepository departments,
            RegionRepository regions,
            JsonMapper json,
            Clock clock) {
        this.events = events;
        this.items = items;
        this.departments = departments;
        this.regions = regions;
        this.json = json;
        this.clock = clock;
    }

    Mono<Page<LifeEventSummary>> listed(
            @Nullable String region, @Nullable Cursor after, Limit limit, Language language) {
        return events.listed(offeredIn(region), after == null ? "" : after.text(0), limit.plusOne())
                .collectList()
                .map(rows -> Page.of(rows, limit, row -> Cursor.of(row.code())))
                .map(page -> page.map(row -> LifeEventSummary.of(row, language)));
    }

    Mono<LifeEventRepository.Kept> event(UUID id) {
        return events.event(id).switchIfEmpty(Mono.error(() -> new LifeEventNotFound(id)));
    }

    /** What the event asks for with these answers, in one language. */
    Mono<JsonNode> checklist(UUID id, Map<String, String> chosen, Language language) {
        return event(id)
                .zipWhen(kept -> known(kept.event()))
                .map(found -> Merged.of(found.getT1().event(), found.getT2(), chosen))
                .map(checklist -> localised(checklist, language));
    }

    /** Takes a definition; everything that is wrong with it is named. */
    Mono<Long> saved(LifeEvent event) {
        if (!RegionCode.isWellFormed(event.region())) {
            return Mono.error(() -> refused(List.of(new FieldError("/region", "region-code"))));
        }
        return Mono.zip(
                        known(event),
                        departments.found(Set.of(event.department())).hasElements(),
                        regions.known(Set.of(event.region())).hasElements())
                .flatMap(found -> {
                    var flaws = Definition.flaws(event, found.getT1());
                    if (!found.getT2()) {
                        flaws.add(new FieldError("/department", "unknown-department"));
                    }
                    if (!found.getT3()) {
                        flaws.add(new FieldError("/region", "unknown-region"));
                    }
                    return flaws.isEmpty()
                            ? Shielded.write(events.save(event, digest(event), clock.instant()))
                            : Mono.error(refused(flaws));
                })
                .onErrorMap(DuplicateKeyException.class, _ -> refused(List.of(new FieldError("/code", "not-unique"))));
    }

    JsonNode localised(Object editing, Language language) {
        return Localiser.localised(json.readTree(json.writeValueAsString(editing)), language);
    }

    private Mono<Map<UUID, CurrentItem>> known(LifeEvent event) {
        return items.written(event.parts().stream().map(LifeEvent.Part::item).collect(Collectors.toSet()))
                .collectMap(item -> item.content().id());
    }

    private static ProblemException refused(List<FieldError> flaws) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "life-event-refused").errors(flaws);
    }

    private static List<String> offeredIn(@Nullable String region) {
        if (region == null) {
            return List.of();
        }
        var code = BadRegionCode.checked("region", region);
        return Stream.concat(code.ancestors().stream(), Stream.of(code))
                .map(RegionCode::value)
                .toList();
    }

    private byte[] digest(LifeEvent event) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(event));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
