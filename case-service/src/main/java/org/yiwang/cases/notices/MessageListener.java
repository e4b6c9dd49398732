package org.yiwang.cases.notices;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;

/** Learns when the message of a step entered the inbox of somebody who agreed to be served there; hearing it again changes nothing. */
@Component
class MessageListener implements FactListener {

    private final NoticeRepository notices;

    MessageListener(NoticeRepository notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Map<String, String> writers() {
        return Map.of("yiwang.messages", "notification-service");
    }

    @Override
    public Mono<Void> receive(ReceivedFact fact) {
        var data = fact.data();
        var served = data.path("servedAt");
        var about = data.path("fact");
        return fact.type().equals("org.yiwang.message.delivered.v1") && served.isString() && about.isString()
                ? notices.servedInInbox(
                        UUID.fromString(data.path("case").asString()),
                        UUID.fromString(about.asString()),
                        Instant.parse(served.asString()))
                : Mono.empty();
    }
}
