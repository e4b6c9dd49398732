package org.yiwang.notifications.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.outbox.Outbox;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.writes.Shielded;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Delivers messages into officials' inboxes and tells that it did, so that open desks hear of it. */
@Service
class DeskDeliveryService {

    private static final String TOPIC = "yiwang.messages";
    private static final String DELIVERED = "org.yiwang.message.delivered.v1";

    private final DeskDeliveryRepository deliveries;
    private final OutboxPublisher publisher;
    private final JsonMapper json;
    private final Clock clock;

    DeskDeliveryService(DeskDeliveryRepository deliveries, OutboxPublisher publisher, JsonMapper json, Clock clock) {
        this.deliveries = deliveries;
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
    }

    /** Completes when every official has the message, now or since an earlier telling of the same fact. */
    Mono<Void> deliver(DeskDelivery delivery, @Nullable String trace) {
        var at = clock.instant();
        var ids = Stream.generate(UuidCreator::getTimeOrderedEpochFast)
                .limit(delivery.officials().size())
                .toList();
        var facts = Outbox.json(facts(delivery, ids, at), trace);
        return Shielded.write(deliveries.deliver(delivery, ids, facts, at))
                .doOnNext(_ -> publisher.wake())
                .then();
    }

    private List<Fact> facts(DeskDelivery delivery, List<UUID> ids, Instant at) {
        return IntStream.range(0, ids.size())
                .mapToObj(number ->
                        fact(delivery, delivery.officials().get(number).person(), ids.get(number), at))
                .toList();
    }

    private Fact fact(DeskDelivery delivery, UUID recipient, UUID message, Instant at) {
        return new Fact(
                UuidCreator.getTimeOrderedEpochFast(),
                TOPIC,
                recipient.toString(),
                DELIVERED,
                at,
                json.valueToTree(new Delivered(message, recipient, delivery.caseId(), "INBOX", at, null)));
    }

    /** What is told of a delivery; nobody is served at the desk. */
    private record Delivered(
            UUID message,
            UUID recipient,
            @JsonProperty("case") UUID about,
            String channel,
            Instant at,
            @Nullable Instant servedAt) {}
}
