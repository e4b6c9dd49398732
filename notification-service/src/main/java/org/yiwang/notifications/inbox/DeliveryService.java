package org.yiwang.notifications.inbox;

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

/** Delivers messages into inboxes and tells that it did. */
@Service
public class DeliveryService {

    private static final String TOPIC = "yiwang.messages";
    private static final String DELIVERED = "org.yiwang.message.delivered.v1";

    private final DeliveryRepository deliveries;
    private final OutboxPublisher publisher;
    private final JsonMapper json;
    private final Clock clock;

    DeliveryService(DeliveryRepository deliveries, OutboxPublisher publisher, JsonMapper json, Clock clock) {
        this.deliveries = deliveries;
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
    }

    /** Completes when every recipient has the message, now or since an earlier telling of the same fact. */
    public Mono<Void> deliver(Delivery delivery, @Nullable String trace) {
        var at = clock.instant();
        return deliveries
                .guardians(delivery, at)
                .collectList()
                .flatMap(guardians -> delivered(delivery.withGuardians(guardians), trace, at));
    }

    private Mono<Void> delivered(Delivery delivery, @Nullable String trace, Instant at) {
        var ids = Stream.generate(UuidCreator::getTimeOrderedEpochFast)
                .limit(delivery.recipients().size())
                .toList();
        var facts = Outbox.json(facts(delivery, ids, at), trace);
        return Shielded.write(deliveries.deliver(delivery, ids, facts, at))
                .doOnNext(_ -> publisher.wake())
                .then();
    }

    private List<Fact> facts(Delivery delivery, List<UUID> ids, Instant at) {
        return IntStream.range(0, ids.size())
                .mapToObj(number -> fact(delivery, delivery.recipients().get(number), ids.get(number), at))
                .toList();
    }

    private Fact fact(Delivery delivery, Recipient recipient, UUID message, Instant at) {
        return new Fact(
                UuidCreator.getTimeOrderedEpochFast(),
                TOPIC,
                recipient.person().toString(),
                DELIVERED,
                at,
                json.valueToTree(new Delivered(
                        message,
                        recipient.person(),
                        delivery.caseId(),
                        delivery.fact(),
                        "INBOX",
                        at,
                        delivery.serves(recipient) ? delivery.servedAt(at) : null)));
    }

    /** What is told of a delivery: because of which fact; {@code servedAt} only if the recipient agreed to electronic service. */
    private record Delivered(
            UUID message,
            UUID recipient,
            @JsonProperty("case") UUID about,
            UUID fact,
            String channel,
            Instant at,
            @Nullable Instant servedAt) {}
}
