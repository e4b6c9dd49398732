package org.yiwang.cases.posts;

import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.CopyPulses;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.Pulse;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;

/** Copies officials' posts, and until when the copy has everything: in the topic's order, so that a pulse is true. */
@Component
class PostListener implements FactListener {

    static final String NAME = "posts";

    private final PostRepository posts;
    private final CopyPulses pulses;

    PostListener(PostRepository posts, DatabaseClient database) {
        this.posts = posts;
        this.pulses = new CopyPulses(database);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> writers() {
        return Map.of("yiwang.people", "identity-service");
    }

    @Override
    public boolean inOrder() {
        return true;
    }

    @Override
    public Mono<Void> receive(ReceivedFact fact) {
        return switch (fact.type()) {
            case "org.yiwang.official.posts-changed.v1" -> posts.replace(fact.data());
            case Pulse.TYPE -> pulses.beat(NAME, Pulse.of(fact));
            default -> Mono.empty();
        };
    }
}
