package org.yiwang.identity.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.identity.accounts.IdentityNumber;
import org.yiwang.identity.mandates.Mandate.Side;
import org.yiwang.identity.mandates.Mandate.State;
import org.yiwang.keycloak.Applicant;

class MandatesTest {

    private static final UUID GRANTOR = UUID.randomUUID();
    private static final UUID SECOND_ACCOUNT = UUID.randomUUID();
    private static final UUID AGENT = UUID.randomUUID();
    private static final UUID ITEM = UUID.randomUUID();
    private static final UUID OTHER_ITEM = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final byte[] HASH = {1};
    private static final byte[] OWN_HASH = {2};
    private static final UUID COMPANY = UUID.randomUUID();
    private static final Offices NO_OFFICES = new Offices(GRANTOR, Map.of());
    private static final Scene.Known KNOWN = new Scene.Known(Set.of(ITEM), Set.of("TAX"));

    @Test
    void anOfferGivesNoRightBeforeItIsAccepted() {
        var offered = given(TODAY, TODAY.plusDays(9));
        assertThat(offered.state()).isEqualTo(State.OFFERED);
        assertThat(offered.isEffective(TODAY)).isFalse();
        assertThat(MandateFact.of(offered, offered, false, NOW)).isEmpty();

        var accepted = Mandates.acted(MandateAction.ACCEPT, offered, scene(AGENT));
        assertThat(accepted.isEffective(TODAY)).isTrue();
        assertThat(accepted.isEffective(TODAY.plusDays(9))).isTrue();
        assertThat(accepted.isEffective(TODAY.plusDays(10))).isFalse();
        assertThat(accepted.isEffective(TODAY.minusDays(1))).isFalse();
        assertThat(accepted.begins()).isEqualTo("2026-11-27T16:00:00Z");
        assertThat(accepted.ends()).isEqualTo("2026-12-07T16:00:00Z");
        assertThat(MandateFact.of(offered, accepted, false, NOW)).hasSize(1);
    }

    @Test
    void aRevocationOfWhatWasNeverInForceIsToldToNobody() {
        var offered = given(TODAY, TODAY);
        var revoked = Mandates.acted(MandateAction.REVOKE, offered, scene(GRANTOR));
        assertThat(revoked.state()).isEqualTo(State.REVOKED);
        assertThat(MandateFact.of(offered, revoked, false, NOW)).isEmpty();
    }

    static Stream<Arguments> everyMove() {
        return Arrays.stream(MandateAction.values())
                .flatMap(action -> Arrays.stream(Side.values())
                        .flatMap(
                                side -> Arrays.stream(State.values()).map(state -> Arguments.of(action, side, state))));
    }

    private static final List<String> LEGAL = List.of(
            "ACCEPT AGENT OFFERED IN_FORCE",
            "REFUSE AGENT OFFERED REFUSED",
            "REVOKE GRANTOR OFFERED REVOKED",
            "REVOKE GRANTOR IN_FORCE REVOKED",
            "REVOKE AGENT IN_FORCE REVOKED");

    @ParameterizedTest
    @MethodSource("everyMove")
    void everyMoveButTheseIsRefused(MandateAction action, Side side, State state) {
        var mandate = in(state);
        var move = action + " " + side + " " + state + " ";
        var legal = LEGAL.stream().filter(known -> known.startsWith(move)).findFirst();
        if (legal.isPresent()) {
            var after = Mandates.acted(action, mandate, scene(person(side)));
            assertThat(move + after.state()).isEqualTo(legal.get());
            assertThat(after.version()).isEqualTo(mandate.version() + 1);
            assertThat(Mandates.allowed(mandate, side, NO_OFFICES, TODAY)).contains(action);
        } else {
            var expected = side == Side.GRANTOR && action != MandateAction.REVOKE
                    ? "mandate-other-side"
                    : "mandate-action-not-allowed";
            assertThat(refusal(() -> Mandates.acted(action, mandate, scene(person(side)))))
                    .isEqualTo(expected);
            assertThat(Mandates.allowed(mandate, side, NO_OFFICES, TODAY)).doesNotContain(action);
        }
    }

    @Test
    void aGuardiansMandateIsGivenBackAndEndsOtherwiseAtTheChildsMajority() {
        var mandate = Mandate.guardianship(GRANTOR, AGENT, TODAY, TODAY.plusDays(1), NOW);
        assertThat(mandate.kind()).isEqualTo(Mandate.Kind.GUARDIAN);
        assertThat(mandate.isEffective(TODAY.plusDays(1))).isTrue();
        assertThat(mandate.isEffective(TODAY.plusDays(2))).isFalse();
        assertThat(mandate.ends()).isEqualTo("2026-11-29T16:00:00Z");
        assertThat(refusal(() -> Mandates.acted(MandateAction.REVOKE, mandate, scene(GRANTOR))))
                .isEqualTo("mandate-action-not-allowed");
        assertThat(Mandates.allowed(mandate, Side.GRANTOR, NO_OFFICES, TODAY)).isEmpty();
        assertThat(Mandates.allowed(mandate, Side.AGENT, NO_OFFICES, TODAY)).containsExactly(MandateAction.REVOKE);
        assertThat(Mandates.acted(MandateAction.REVOKE, mandate, scene(AGENT)).state())
                .isEqualTo(State.REVOKED);
    }

    @Test
    void aHelperAcceptsInAPostAndForNoLongerThanItLasts() {
        var offered = Mandates.given(help(TODAY.plusDays(90)), byNumber(), KNOWN, giver(0));
        assertThat(offered.kind()).isEqualTo(Mandate.Kind.HELPER);
        assertThat(refusal(() -> Mandates.acted(MandateAction.ACCEPT, offered, scene(AGENT))))
                .isEqualTo("no-helper-post");
        var post = UUID.randomUUID();
        var lasting = Mandates.acted(MandateAction.ACCEPT, offered, helper(new HelperPost(post, null)));
        assertThat(lasting.helperPost()).isEqualTo(post);
        assertThat(lasting.lastDay()).isEqualTo(TODAY.plusDays(90));
        var ending = Mandates.acted(MandateAction.ACCEPT, offered, helper(new HelperPost(post, TODAY.plusDays(3))));
        assertThat(ending.lastDay()).isEqualTo(TODAY.plusDays(3));
        assertThat(ending.isEffective(TODAY.plusDays(4))).isFalse();
        assertThat(ending.ended(NOW).state()).isEqualTo(State.REVOKED);
        assertThat(MandateFact.of(ending, ending.ended(NOW), false, NOW)).hasSize(1);
    }

    @Test
    void helpIsForOneItemAndNinetyDaysAtMost() {
        assertThat(wrong(help(TODAY.plusDays(91)), byNumber())).containsExactly("/until not-after");
        var two = new NewMandate.NewScope(List.of(ITEM, OTHER_ITEM), null, null);
        var named = new NewMandate.NamedAgent(null, "王", "1");
        var known = new Scene.Known(Set.of(ITEM, OTHER_ITEM), Set.of());
        var wanted = new NewMandate(null, named, two, true, null, TODAY);
        assertThat(wrong(() -> Mandates.given(wanted, byNumber(), known, giver(0))))
                .containsExactly("/scope/items help-in-one-item");
    }

    @Test
    void nobodyAcceptsWhatTheOtherAccountOfTheSameHumanGave() {
        var offered = given(TODAY, TODAY);
        var same = new Scene(person(SECOND_ACCOUNT, Set.of(GRANTOR, SECOND_ACCOUNT), null, 0), NOW);
        assertThat(refusal(() -> Mandates.acted(MandateAction.ACCEPT, offered, same)))
                .isEqualTo("own-mandate");
    }

    @Test
    void whatIsOverIsNotAcceptedButMayBeRefusedAndRevoked() {
        var offered = given(TODAY, TODAY);
        var tomorrow = new Scene(person(AGENT, Set.of(AGENT), null, 0), NOW.plusSeconds(86_400));
        assertThat(refusal(() -> Mandates.acted(MandateAction.ACCEPT, offered, tomorrow)))
                .isEqualTo("mandate-over");
        assertThat(Mandates.allowed(offered, Side.AGENT, NO_OFFICES, TODAY.plusDays(1)))
                .containsExactly(MandateAction.REFUSE);
        assertThat(Mandates.acted(MandateAction.REFUSE, offered, tomorrow).state())
                .isEqualTo(State.REFUSED);
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        var named = new NewMandate.NamedAgent(AGENT, null, "123");
        var scope = new NewMandate.NewScope(List.of(ITEM, UUID.randomUUID()), List.of("NO_TOPIC"), null);
        var wanted = new NewMandate(null, named, scope, null, TODAY.minusDays(1), TODAY.minusDays(2));
        assertThat(wrong(wanted, new Scene.Wanted(AGENT, null, null, null)))
                .containsExactly(
                        "/agent agent-once",
                        "/agent/name required",
                        "/agent/number identity-number",
                        "/scope/items/1 unknown-item",
                        "/scope/topics/0 unknown-topic",
                        "/from not-before-today",
                        "/until not-before-from");
    }

    @Test
    void anAgentIsNamedAndNeverOneselfThroughWhicheverAccount() {
        var nobody = new NewMandate.NamedAgent(null, null, null);
        assertThat(wrong(wanted(nobody, TODAY), new Scene.Wanted(null, null, null, null)))
                .containsExactly("/agent agent-once");
        for (var oneself : List.of(GRANTOR, SECOND_ACCOUNT)) {
            var named = new NewMandate.NamedAgent(oneself, null, null);
            assertThat(wrong(wanted(named, TODAY), new Scene.Wanted(oneself, null, null, null)))
                    .containsExactly("/agent not-oneself");
        }
        var byNumber = new NewMandate.NamedAgent(null, "王", "339900199003070026");
        assertThat(wrong(wanted(byNumber, TODAY), new Scene.Wanted(null, "王", number(), OWN_HASH)))
                .containsExactly("/agent not-oneself");
    }

    @Test
    void aMandateIsForSomethingAndEndsWithinThreeYears() {
        var named = new NewMandate.NamedAgent(AGENT, null, null);
        var agent = new Scene.Wanted(AGENT, null, null, null);
        var nothing = new NewMandate(null, named, new NewMandate.NewScope(null, null, null), null, null, TODAY);
        assertThat(wrong(nothing, agent)).containsExactly("/scope scope-empty");
        assertThat(wrong(wanted(named, TODAY.plusYears(3).plusDays(1)), agent)).containsExactly("/until not-after");
        assertThat(Mandates.given(wanted(named, TODAY.plusYears(3)), agent, KNOWN, giver(0))
                        .lastDay())
                .isEqualTo("2029-11-28");
    }

    @Test
    void aGrantorHasAHundredAtMost() {
        var named = new NewMandate.NamedAgent(AGENT, null, null);
        var agent = new Scene.Wanted(AGENT, null, null, null);
        assertThat(refusal(() -> Mandates.given(wanted(named, TODAY), agent, KNOWN, giver(Mandates.MOST))))
                .isEqualTo("too-many-mandates");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // role of the giver, of the agent, what is refused
                "REPRESENTATIVE, -, -",
                "REPRESENTATIVE, MANAGER, -",
                "REPRESENTATIVE, HANDLER, -",
                "REPRESENTATIVE, REPRESENTATIVE, /scope/role representatives-only",
                "MANAGER, -, -",
                "MANAGER, HANDLER, /scope/role representatives-only",
                "-, -, organisation-not-found",
                "-, HANDLER, organisation-not-found",
            })
    void inAnOrganisationsNameGiveWhoRepresentsAndWhoManagesIt(
            @Nullable Role giver, @Nullable Role given, @Nullable String refused) {
        var scope = given == null ? scope() : new NewMandate.NewScope(null, null, given);
        var wanted = inItsName(scope);
        var agent = new Scene.Wanted(AGENT, null, null, null);
        if (refused == null) {
            var mandate = Mandates.given(wanted, agent, KNOWN, officer(giver));
            assertThat(mandate.grantor()).isEqualTo(new Applicant(Applicant.Kind.ORGANISATION, COMPANY));
            assertThat(mandate.scope().role()).isEqualTo(given);
            assertThat(mandate.side(officer(giver).me().offices())).isEqualTo(Side.GRANTOR);
            assertThat(mandate.side(NO_OFFICES)).isEqualTo(Side.AGENT);
        } else if (refused.startsWith("/")) {
            assertThat(wrong(() -> Mandates.given(wanted, agent, KNOWN, officer(giver))))
                    .containsExactly(refused);
        } else {
            assertThat(refusal(() -> Mandates.given(wanted, agent, KNOWN, officer(giver))))
                    .isEqualTo(refused);
        }
    }

    @Test
    void aRoleIsForEveryItemAndNamesNone() {
        var agent = new Scene.Wanted(AGENT, null, null, null);
        var both = inItsName(new NewMandate.NewScope(List.of(ITEM), null, Role.HANDLER));
        assertThat(wrong(() -> Mandates.given(both, agent, KNOWN, officer(Role.REPRESENTATIVE))))
                .containsExactly("/scope role-or-items");
        var ofPersons = new NewMandate(
                null,
                new NewMandate.NamedAgent(AGENT, null, null),
                new NewMandate.NewScope(null, null, Role.HANDLER),
                null,
                null,
                TODAY);
        assertThat(wrong(ofPersons, agent)).containsExactly("/scope/role representatives-only");
    }

    @Test
    void rolesAreEndedByTheRepresentativeAndGivenBackByWhoHasThemAndHisOwnEndsInTheRegistryOnly() {
        var agent = new Scene.Wanted(AGENT, null, null, null);
        var offered = Mandates.given(
                inItsName(new NewMandate.NewScope(null, null, Role.HANDLER)),
                agent,
                KNOWN,
                officer(Role.REPRESENTATIVE));
        var role = Mandates.acted(MandateAction.ACCEPT, offered, scene(AGENT));
        assertThat(refusal(() -> Mandates.acted(MandateAction.REVOKE, role, officer(Role.MANAGER))))
                .isEqualTo("representatives-only");
        assertThat(Mandates.allowed(
                        role, Side.GRANTOR, officer(Role.MANAGER).me().offices(), TODAY))
                .isEmpty();
        assertThat(Mandates.acted(MandateAction.REVOKE, role, officer(Role.REPRESENTATIVE))
                        .state())
                .isEqualTo(State.REVOKED);
        assertThat(Mandates.acted(MandateAction.REVOKE, role, scene(AGENT)).state())
                .isEqualTo(State.REVOKED);
        var own = Mandate.representation(COMPANY, GRANTOR, TODAY, NOW);
        assertThat(own.isEffective(TODAY.plusYears(500))).isTrue();
        assertThat(refusal(() -> Mandates.acted(MandateAction.REVOKE, own, officer(Role.REPRESENTATIVE))))
                .isEqualTo("mandate-action-not-allowed");
        assertThat(Mandates.allowed(
                        own, Side.AGENT, officer(Role.REPRESENTATIVE).me().offices(), TODAY))
                .isEmpty();
    }

    private static NewMandate inItsName(NewMandate.NewScope scope) {
        return new NewMandate(
                new NewMandate.NewGrantor(Applicant.Kind.ORGANISATION, COMPANY),
                new NewMandate.NamedAgent(AGENT, null, null),
                scope,
                null,
                null,
                TODAY);
    }

    private static Scene officer(@Nullable Role role) {
        var offices = new Offices(GRANTOR, role == null ? Map.of() : Map.of(COMPANY, role));
        return new Scene(new Scene.Person(GRANTOR, Set.of(GRANTOR), null, false, offices, 0, List.of()), NOW);
    }

    private static Mandate given(LocalDate from, LocalDate until) {
        var wanted = new NewMandate(null, new NewMandate.NamedAgent(null, "王", "1"), scope(), null, from, until);
        return Mandates.given(wanted, new Scene.Wanted(null, "王", number(), HASH), KNOWN, giver(0));
    }

    private static Mandate in(State state) {
        var offered = given(TODAY, TODAY.plusDays(1));
        return switch (state) {
            case OFFERED -> offered;
            case IN_FORCE, REFUSED -> offered.settled(state, AGENT, NOW);
            case REVOKED -> offered.settled(State.IN_FORCE, AGENT, NOW).revoked(GRANTOR, NOW);
        };
    }

    private static UUID person(Side side) {
        return side == Side.GRANTOR ? GRANTOR : AGENT;
    }

    private static Scene scene(UUID me) {
        return new Scene(person(me, Set.of(me), null, 0), NOW);
    }

    private static Scene giver(long given) {
        return new Scene(person(GRANTOR, Set.of(GRANTOR, SECOND_ACCOUNT), OWN_HASH, given), NOW);
    }

    private static Scene.Person person(UUID id, Set<UUID> same, byte @Nullable [] hash, long given) {
        return new Scene.Person(id, same, hash, false, new Offices(id, Map.of()), given, List.of());
    }

    private static Scene helper(HelperPost post) {
        var offices = new Offices(AGENT, Map.of());
        return new Scene(new Scene.Person(AGENT, Set.of(AGENT), null, false, offices, 0, List.of(post)), NOW);
    }

    private static NewMandate help(LocalDate until) {
        var named = new NewMandate.NamedAgent(null, "王", "1");
        return new NewMandate(null, named, scope(), true, null, until);
    }

    private static Scene.Wanted byNumber() {
        return new Scene.Wanted(null, "王", number(), HASH);
    }

    private static NewMandate wanted(NewMandate.NamedAgent agent, LocalDate until) {
        return new NewMandate(null, agent, scope(), null, null, until);
    }

    private static NewMandate.NewScope scope() {
        return new NewMandate.NewScope(List.of(ITEM), List.of("TAX"), null);
    }

    private static IdentityNumber number() {
        return IdentityNumber.of("339900199003070026", TODAY).orElseThrow();
    }

    private static List<String> wrong(NewMandate wanted, Scene.Wanted agent) {
        return wrong(() -> Mandates.given(wanted, agent, KNOWN, giver(0)));
    }

    private static List<String> wrong(ThrowingCallable move) {
        var refused = catchThrowableOfType(ProblemException.class, move);
        return refused.errors().stream()
                .map((FieldError error) -> error.pointer() + " " + error.code())
                .toList();
    }

    private static String refusal(ThrowingCallable move) {
        return catchThrowableOfType(ProblemException.class, move).code();
    }
}
