package org.yiwang.identity.clients;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.identity.clients.Client.State;
import org.yiwang.identity.clients.Clients.Reader;
import org.yiwang.identity.items.Item;
import org.yiwang.identity.items.ItemRepository;
import org.yiwang.identity.officials.OfficialRepository;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Shows clients to those who registered them and those who judge them, with the names of people and items. */
@Service
public class ShownClients {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final ClientRepository clients;
    private final OfficialRepository people;
    private final ItemRepository items;
    private final Clock clock;

    ShownClients(ClientRepository clients, OfficialRepository people, ItemRepository items, Clock clock) {
        this.clients = clients;
        this.people = people;
        this.items = items;
        this.clock = clock;
    }

    /** A view and the version it shows. */
    record Shown(ClientView view, long version) {}

    Mono<Page<ClientView>> listed(
            @Nullable State state,
            boolean waiting,
            @Nullable Cursor after,
            Limit limit,
            Actor actor,
            Language language) {
        return reader(actor)
                .flatMap(reader -> clients.listed(state, waiting, after, limit.plusOne(), reader)
                        .collectList()
                        .map(rows -> Page.of(
                                rows, limit, row -> Cursor.of(row.client().id())))
                        .flatMap(page -> named(page.items(), List.of(), language)
                                .map(names -> page.map(
                                        found -> ClientView.of(found, List.of(), names, reader, clock.instant())))));
    }

    Mono<Shown> shown(UUID id, Actor actor, Language language) {
        return reader(actor)
                .flatMap(reader -> visible(id, reader)
                        .zipWith(clients.steps(id).collectList())
                        .flatMap(read -> named(List.of(read.getT1()), read.getT2(), language)
                                .map(names -> ClientView.of(read.getT1(), read.getT2(), names, reader, clock.instant()))
                                .map(view ->
                                        new Shown(view, read.getT1().client().version()))));
    }

    /** Fails unless the reader may see the client. */
    public Mono<Void> requireVisible(UUID id, Actor actor) {
        return reader(actor).flatMap(reader -> visible(id, reader)).then();
    }

    Mono<ClientRepository.Found> visible(UUID id, Reader reader) {
        return clients.visible(id, reader).switchIfEmpty(Mono.error(ClientRefused::notFound));
    }

    Mono<Reader> reader(Actor actor) {
        return clients.reader(actor, LocalDate.now(clock.withZone(BEIJING)));
    }

    private Mono<ClientView.Names> named(
            List<ClientRepository.Found> found, List<ClientStep> steps, Language language) {
        var asked = Stream.concat(
                        found.stream().map(row -> row.client().owner()),
                        steps.stream().map(ClientStep::by))
                .collect(Collectors.toSet());
        Set<UUID> about = new HashSet<>();
        found.forEach(row -> {
            var client = row.client();
            about.addAll(client.items());
            about.addAll(client.wanted() == null ? List.of() : client.wanted().items());
        });
        return people.names(asked)
                .collectMap(OfficialRepository.Called::id, OfficialRepository.Called::name)
                .zipWith(items.found(about).collectMap(Item::id, item -> item.name(language)))
                .map(names -> new ClientView.Names(names.getT1(), names.getT2()));
    }
}
