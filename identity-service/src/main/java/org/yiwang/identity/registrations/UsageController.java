package org.yiwang.identity.registrations;

import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.defaults.http.Page;
import org.yiwang.identity.clients.ShownClients;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** How much a client is used, as the gateways count it. */
@RestController
@ForPeople
@OpenTo({CITIZEN, OFFICIAL_HERE})
class UsageController {

    private static final int DAYS = 30;

    private final ShownClients clients;
    private final ReactiveStringRedisTemplate redis;

    UsageController(ShownClients clients, ReactiveStringRedisTemplate redis) {
        this.clients = clients;
        this.redis = redis;
    }

    /** The calls of one day, by Beijing's calendar, those refused by the quota included. */
    record Usage(LocalDate day, long calls) {}

    /** The days of the last thirty on which the client called, the latest first; seconds old. */
    @GetMapping("/v1/clients/{id}/usage")
    @Operation(summary = "The days of the last thirty on which the client called, the latest first")
    Mono<ResponseEntity<Page<Usage>>> usage(@PathVariable UUID id, Actor actor, ServerWebExchange exchange) {
        return clients.requireVisible(id, actor)
                .then(Mono.defer(() -> days(id)))
                .map(days -> new Page<>(days, null).answer(exchange));
    }

    /** Opening the connection waits for the network, which an event loop must not do. */
    private Mono<List<Usage>> days(UUID client) {
        return redis.opsForHash()
                .entries("yiwang:usage:" + client)
                .map(day -> new Usage(
                        LocalDate.parse(day.getKey().toString()),
                        Long.parseLong(day.getValue().toString())))
                .sort(Comparator.comparing(Usage::day).reversed())
                .take(DAYS)
                .collectList()
                .subscribeOn(Schedulers.boundedElastic());
    }
}
