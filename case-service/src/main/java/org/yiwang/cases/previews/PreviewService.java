package org.yiwang.cases.previews;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.lifecycle.Command;
import org.yiwang.cases.lifecycle.Foreseen;
import org.yiwang.cases.people.Openings;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.previews.Preview.ForeseenMessage;
import org.yiwang.defaults.clients.ServiceClients;
import org.yiwang.defaults.http.Language;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Asks the mover what an action would do, and notification-service how it would be told. */
@Service
class PreviewService {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewService.class);

    private final CaseService cases;
    private final Openings openings;
    private final ObjectProvider<ServiceClients> clients;

    PreviewService(CaseService cases, Openings openings, ObjectProvider<ServiceClients> clients) {
        this.cases = cases;
        this.openings = openings;
        this.clients = clients;
    }

    Mono<Preview> preview(UUID id, Command command, Actor actor, Language language) {
        return openings.open(id, new Reader(actor), "PREVIEW", id)
                .then(Mono.defer(() -> cases.foresee(id, actor, command)))
                .flatMap(foreseen -> messages(foreseen, language)
                        .map(messages -> Preview.of(command.action(), foreseen, messages.orElse(null))));
    }

    /** Nothing when they cannot be had: the action is possible all the same. */
    private Mono<Optional<List<ForeseenMessage>>> messages(Foreseen foreseen, Language language) {
        return Mono.justOrEmpty(clients.getIfAvailable())
                .map(found -> found.of("notification-service", MessagesClient.class))
                .flatMap(client -> client.foreseen(new MessagesClient.Facts(foreseen.facts()), language.tag()))
                .map(answer -> Optional.of(answer.items()))
                .doOnError(error -> LOG.warn(
                        "Foreseen messages could not be had: {}",
                        error.getClass().getSimpleName()))
                .onErrorComplete()
                .defaultIfEmpty(Optional.empty());
    }
}
