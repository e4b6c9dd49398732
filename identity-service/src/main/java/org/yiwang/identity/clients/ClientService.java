package org.yiwang.identity.clients;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.http.StaleVersion;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.identity.clients.Client.State;
import org.yiwang.identity.clients.Clients.Reader;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Registers, judges, changes and shows clients; Keycloak follows. */
@Service
public class ClientService {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final ClientRepository clients;
    private final ChangedClients changes;
    private final Clock clock;

    ClientService(ClientRepository clients, ChangedClients changes, Clock clock) {
        this.clients = clients;
        this.changes = changes;
        this.clock = clock;
    }

    /** A view and the version it shows. */
    record Shown(ClientView view, long version) {}

    Mono<Page<ClientView>> listed(@Nullable State state, @Nullable Cursor after, Limit limit, Actor actor) {
        return reader(actor)
                .flatMap(reader -> clients.listed(state, after, limit.plusOne(), reader)
                        .collectList()
                        .map(rows -> Page.of(
                                rows, limit, row -> Cursor.of(row.client().id())))
                        .map(page ->
                                page.map(found -> ClientView.of(found.client(), found.ready(), List.of(), reader))));
    }

    Mono<Shown> shown(UUID id, Actor actor) {
        return reader(actor)
                .flatMap(reader -> visible(id, reader)
                        .zipWith(clients.steps(id).collectList())
                        .map(found -> new Shown(
                                ClientView.of(
                                        found.getT1().client(), found.getT1().ready(), found.getT2(), reader),
                                found.getT1().client().version())));
    }

    Mono<Shown> registered(NewClient wanted, Actor actor, IdempotencyKey key) {
        var adding = Mono.defer(() -> {
            var client = Clients.registered(wanted, actor);
            var what = client.isInForce() ? ClientStep.What.REGISTERED : ClientStep.What.REQUESTED;
            return changes.add(client, step(what, actor, null), key);
        });
        return Shielded.write(changes.answered(key)
                        .switchIfEmpty(adding)
                        .switchIfEmpty(Mono.error(() -> ClientRefused.tooMany(ChangedClients.MOST)))
                        .onErrorResume(DuplicateKeyException.class, _ -> changes.answered(key)))
                .flatMap(id -> shown(id, actor));
    }

    Mono<Shown> acted(
            UUID id, ClientAction action, @Nullable String reason, Actor actor, IfMatch ifMatch, IdempotencyKey key) {
        var step = step(ClientStep.What.of(action), actor, reason);
        return changed(id, actor, ifMatch, key, step, (client, reader) -> Clients.acted(action, client, reader))
                .flatMap(changed -> shown(changed, actor));
    }

    /** A change by the owner; answers as {@link #shown} does. */
    Mono<Shown> changed(
            UUID id,
            ClientStep.What what,
            Actor actor,
            IfMatch ifMatch,
            IdempotencyKey key,
            BiFunction<Client, Reader, Client> change) {
        return changed(id, actor, ifMatch, key, step(what, actor, null), change)
                .flatMap(changed -> shown(changed, actor));
    }

    /** Fails unless the reader may see the client. */
    public Mono<Void> requireVisible(UUID id, Actor actor) {
        return reader(actor).flatMap(reader -> visible(id, reader)).then();
    }

    /** Writes down that the owner takes a new secret, and gives the client that is to get one. */
    public Mono<Client> secretWanted(UUID id, Actor actor) {
        var step = step(ClientStep.What.SECRET_CHANGED, actor, null);
        return reader(actor)
                .flatMap(reader -> visible(id, reader).map(found -> Clients.secretChanged(found.client(), reader)))
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
        var changing = reader(actor)
                .flatMap(reader -> visible(id, reader)
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

    private Mono<ClientRepository.Found> visible(UUID id, Reader reader) {
        return clients.visible(id, reader).switchIfEmpty(Mono.error(ClientRefused::notFound));
    }

    private Mono<Reader> reader(Actor actor) {
        return clients.reader(actor, LocalDate.now(clock.withZone(BEIJING)));
    }
}
