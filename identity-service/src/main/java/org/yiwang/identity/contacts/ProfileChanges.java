package org.yiwang.identity.contacts;

import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.clients.ServiceClients;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.writes.Shielded;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes profiles, which Keycloak lets be read and written whole only: one change of an account after the other, so that
 * none overwrites another.
 */
@Component
public class ProfileChanges {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LOOKS = 100;

    private final Profiles profiles;
    private final ProfileTurns turns;

    ProfileChanges(ServiceClients clients, ProfileTurns turns) {
        this.profiles = clients.of("keycloak", Profiles.class);
        this.turns = turns;
    }

    /**
     * Completes when the profile is as the change makes it; one that changes nothing is not written.
     *
     * @param change gets a copy of the profile that is its own
     */
    public Mono<Void> change(UUID account, UnaryOperator<ObjectNode> change) {
        var changed =
                Mono.usingWhen(turn(account), _ -> changed(account, change), turn -> turns.giveBack(account, turn));
        return Shielded.write(changed);
    }

    private Mono<UUID> turn(UUID account) {
        return turns.take(account)
                .repeatWhenEmpty(again -> again.take(LOOKS).delayElements(PAUSE))
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable")));
    }

    private Mono<Void> changed(UUID account, UnaryOperator<ObjectNode> change) {
        return profiles.read(account).flatMap(profile -> {
            JsonNode wanted = change.apply((ObjectNode) profile.deepCopy());
            return wanted.equals(profile)
                    ? Mono.empty()
                    : profiles.write(account, wanted).then();
        });
    }
}
