package org.yiwang.identity.mandates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.identity.items.Item;
import org.yiwang.identity.items.ItemRepository;
import org.yiwang.identity.mandates.Mandate.Side;
import org.yiwang.identity.officials.OfficialRepository;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Shows mandates to those who gave them or are given them. */
@Service
class ShownMandates {

    private final MandateRepository mandates;
    private final OfficialRepository people;
    private final ItemRepository items;
    private final Clock clock;

    ShownMandates(MandateRepository mandates, OfficialRepository people, ItemRepository items, Clock clock) {
        this.mandates = mandates;
        this.people = people;
        this.items = items;
        this.clock = clock;
    }

    record Shown(MandateView view, long version) {}

    Mono<Page<MandateView>> listed(
            @Nullable Side side,
            @Nullable UUID item,
            @Nullable Cursor after,
            Limit limit,
            Actor actor,
            Language language) {
        return mandates.listed(new MandateRepository.Narrowed(side, item, today(), after, limit.plusOne()), actor)
                .collectList()
                .map(rows -> Page.of(rows, limit, row -> Cursor.of(row.id())))
                .flatMap(page -> shown(page, actor, language));
    }

    Mono<Shown> mandate(UUID id, Actor actor, Language language) {
        return mandates.mine(id, actor, today())
                .switchIfEmpty(Mono.error(MandateRefused::notFound))
                .flatMap(found -> shown(new Page<>(List.of(found), null), actor, language)
                        .map(page -> new Shown(page.items().getFirst(), found.version())));
    }

    private Mono<Page<MandateView>> shown(Page<Mandate> page, Actor actor, Language language) {
        return mandates.offices(actor, today())
                .flatMap(reader -> names(page.items(), reader)
                        .zipWith(items(page.items(), language))
                        .map(found -> page.map(
                                mandate -> MandateView.of(mandate, reader, found.getT1(), found.getT2(), today()))));
    }

    private Mono<Map<UUID, String>> names(List<Mandate> page, Offices reader) {
        var asked = page.stream()
                .flatMap(mandate -> MandateView.people(mandate, reader).stream())
                .collect(Collectors.toSet());
        var organisations = mandates.organisations(asked)
                .collectMap(MandateRepository.Named::id, MandateRepository.Named::name, HashMap::new);
        return people.names(asked)
                .collectMap(OfficialRepository.Called::id, OfficialRepository.Called::name, HashMap::new)
                .zipWith(organisations, (persons, others) -> {
                    persons.putAll(others);
                    return persons;
                });
    }

    private Mono<Map<UUID, String>> items(List<Mandate> page, Language language) {
        var asked = page.stream()
                .flatMap(mandate -> mandate.scope().items().stream())
                .collect(Collectors.toSet());
        return items.found(asked).collectMap(Item::id, item -> item.name(language));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Mandate.BEIJING);
    }
}
