package org.yiwang.cases.posts;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.Pulse;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;

/** Copies officials' posts, and until when the copy has everything: in the topic's order, so that a pulse is true. */
@Component
class PostListener implements FactListener {

    private final PostRepository posts;

    PostListener(PostRepository posts) {
        this.posts = posts;
    }

    @Override
    public String name() {
        return "posts";
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
            case Pulse.TYPE -> posts.pulse(Pulse.of(fact));
            default -> Mono.empty();
        };
    }
}
