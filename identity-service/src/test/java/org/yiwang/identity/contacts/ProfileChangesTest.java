package org.yiwang.identity.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.ScriptedOfficials;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.node.ObjectNode;

/** Changes of one profile come one after the other, whoever makes them. */
@RealIdentity
class ProfileChangesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ProfileChanges changes;

    private final UUID account = UUID.randomUUID();
    private final String username = "li-" + account;

    @Test
    void noneOfManyChangesAtTheSameMomentIsLost() {
        ScriptedOfficials.failing(0);
        ScriptedOfficials.present(account, username, "citizen");
        var all = Flux.fromStream(IntStream.range(0, 16).boxed())
                .flatMap(number -> changes.change(account, profile -> with(profile, number)), 16)
                .then();
        StepVerifier.create(all).expectComplete().verify(PATIENCE);
        var attributes = ScriptedOfficials.account(username).path("attributes");
        assertThat(attributes.at("/locale/0").asString()).isEqualTo("en");
        assertThat(IntStream.range(0, 16))
                .allSatisfy(number -> assertThat(
                                attributes.at("/said" + number + "/0").asString(""))
                        .isEqualTo("yes"));
        assertThat(turns()).isZero();
    }

    @Test
    void whatChangesNothingIsNotWritten() {
        ScriptedOfficials.failing(0);
        ScriptedOfficials.present(account, username, "citizen");
        StepVerifier.create(changes.change(account, profile -> profile)).verifyComplete();
        assertThat(ScriptedOfficials.writes(username)).isZero();
    }

    @Test
    void aFailureGivesTheTurnBack() {
        ScriptedOfficials.present(account, username, "citizen");
        ScriptedOfficials.failing(1);
        StepVerifier.create(changes.change(account, profile -> with(profile, 1)))
                .expectError()
                .verify(PATIENCE);
        assertThat(turns()).isZero();
        StepVerifier.create(changes.change(account, profile -> with(profile, 1)))
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void aTurnThatNobodyGaveBackEndsAndUntilThenOthersAreToldToComeAgain() {
        ScriptedOfficials.failing(0);
        ScriptedOfficials.present(account, username, "citizen");
        held("now() + interval '1 minute'");
        StepVerifier.create(changes.change(account, profile -> with(profile, 1)))
                .expectError(ProblemException.class)
                .verify(PATIENCE);
        RealPostgres.execute("identity", "delete from profile_turns where account = '" + account + "'");
        held("now() - interval '1 second'");
        StepVerifier.create(changes.change(account, profile -> with(profile, 1)).then(Mono.just(true)))
                .expectNext(true)
                .expectComplete()
                .verify(PATIENCE);
    }

    private void held(String until) {
        RealPostgres.execute(
                "identity",
                "insert into profile_turns values ('%s', '%s', %s)".formatted(account, UUID.randomUUID(), until));
    }

    private long turns() {
        return RealPostgres.number(
                "identity", "select count(*) from profile_turns where account = '%s'".formatted(account));
    }

    private static ObjectNode with(ObjectNode profile, int number) {
        profile.withObject("attributes").putArray("said" + number).add("yes");
        return profile;
    }
}
