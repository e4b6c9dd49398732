package org.yiwang.identity.clients;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.StaleVersion;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.identity.clients.Clients.Reader;
import org.yiwang.identity.items.Item;
import org.yiwang.identity.items.ItemRepository;
import org.yiwang.identity.outside.OutsideProperties;
import org.yiwang.identity.people.PersonService;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Registers, judges and changes clients; Keycloak follows. */
@Service
public class ClientService {

    private final ShownClients clients;
    private final ChangedClients changes;
    private final ItemRepository items;
    private final PersonService people;
    private final OutsideProperties outside;
    private final Clock clock;

    ClientService(
            ShownClients clients,
            ChangedClients changes,
            ItemRepository items,
            PersonService people,
            OutsideProperties outside,
            Clock clock) {
        this.clients = clients;
        this.changes = changes;
        this.items = items;
        this.people = people;
        this.outside = outside;
        this.clock = clock;
    }

    /** Gives the id of the client registered. */
    Mono<UUID> registered(NewClient wanted, Actor actor, IdempotencyKey key) {
        var adding = known(wanted.wantedItems())
                .map(known -> Clients.registered(wanted, known, actor))
                .flatMap(client -> changes.add(client, first(client, actor), key));
        var registering = Shielded.write(changes.answered(key)
                .switchIfEmpty(adding)
                .switchIfEmpty(Mono.error(() -> ClientRefused.tooMany(ChangedClients.MOST)))
                .onErrorResume(DuplicateKeyException.class, _ -> changes.answered(key)));
        return people.known(actor).then(registering);
    }

    Mono<UUID> acted(
            UUID id, ClientAction action, @Nullable String reason, Actor actor, IfMatch ifMatch, IdempotencyKey key) {
        var step = step(ClientStep.What.of(action), actor, reason);
        return changed(id, actor, ifMatch, key, step, (client, reader) -> Clients.acted(action, client, reader));
    }

    /** Asks for something else than was approved. */
    Mono<UUID> wanting(UUID id, Change change, Actor actor, IfMatch ifMatch, IdempotencyKey key) {
        var step = step(ClientStep.What.CHANGE_REQUESTED, actor, null);
        return known(change.items())
                .flatMap(known -> changed(
                        id,
                        actor,
                        ifMatch,
                        key,
                        step,
                        (client, reader) -> Clients.wanting(change, known, outside.local(), client, reader)));
    }

    /** Judges what is asked for instead of what was approved. */
    Mono<UUID> changeJudged(
            UUID id, boolean approved, @Nullable String reason, Actor actor, IfMatch ifMatch, IdempotencyKey key) {
        var what = approved ? ClientStep.What.CHANGE_APPROVED : ClientStep.What.CHANGE_REFUSED;
        return changed(
                id,
                actor,
                ifMatch,
                key,
                step(what, actor, reason),
                (client, reader) -> Clients.changeJudged(approved, client, reader));
    }

    /** A change by the owner. */
    Mono<UUID> changed(
            UUID id,
            ClientStep.What what,
            Actor actor,
            IfMatch ifMatch,
            IdempotencyKey key,
            BiFunction<Client, Reader, Client> change) {
        return changed(id, actor, ifMatch, key, step(what, actor, null), change);
    }

    /** Writes down what the owner does to the secret, and gives the client whose secret it is. */
    public Mono<Client> secretChanged(UUID id, ClientStep.What what, Actor actor) {
        var step = step(what, actor, null);
        return clients.reader(actor)
                .flatMap(reader ->
                        clients.visible(id, reader).map(found -> Clients.secretChanged(found.client(), reader)))
                .flatMap(client -> Shielded.write(changes.change(client, step, null))
                        .switchIfEmpty(Mono.error(StaleVersion::new))
                        .thenReturn(client));
    }

    private Mono<UUID> changed(
            UUID id,
            Actor actor,
            IfMatch ifMatch,
            IdempotencyKey key,
            ClientStep step,
            BiFunction<Client, Reader, Client> change) {
        var changing = clients.reader(actor)
                .flatMap(reader -> clients.visible(id, reader)
                        .doOnNext(found -> ifMatch.require(found.client().version()))
                        .map(found -> change.apply(found.client(), reader)))
                .flatMap(client -> changes.change(client, step, key))
                .switchIfEmpty(Mono.error(StaleVersion::new));
        return Shielded.write(changes.answered(key)
                .switchIfEmpty(changing)
                .onErrorResume(
                        StaleVersion.class, stale -> changes.answered(key).switchIfEmpty(Mono.error(stale)))
                .onErrorResume(DuplicateKeyException.class, _ -> changes.answered(key)));
    }

    private ClientStep step(ClientStep.What what, Actor actor, @Nullable String reason) {
        return new ClientStep(what, actor.person(), clock.instant(), reason);
    }

    private Mono<Set<UUID>> known(List<UUID> named) {
        return items.found(named).map(Item::id).collect(Collectors.toUnmodifiableSet());
    }

    private ClientStep first(Client client, Actor actor) {
        return step(client.isInForce() ? ClientStep.What.REGISTERED : ClientStep.What.REQUESTED, actor, null);
    }
}
