package org.yiwang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.LimitUnit;
import org.yiwang.cases.items.DeliveryWay;
import org.yiwang.cases.items.HandlingType;
import org.yiwang.cases.items.OwedAs;
import org.yiwang.cases.trail.Audience;
import org.yiwang.cases.trail.TrailEvent;
import tools.jackson.databind.json.JsonMapper;

/** The facts other services are told equal the committed files; the consumers read the same ones. */
class CaseFactContractTest {

    private static final Path CONTRACTS = Path.of("src/test/contracts");
    private static final String NOON = "2026-02-13T04:00:00Z";
    private static final String NUMBER = CaseNumber.of("330106000000", LocalDate.of(2026, 2, 13), 42);

    static Stream<Arguments> facts() {
        var submitted = moved(
                Cases.draft(HandlingType.PROMISED),
                new Command.Submit(NUMBER, true, "digest", null, List.of()),
                Who.APPLICANT);
        var accepted = moved(submitted.cased(), new Command.Accept(), Who.INTAKE);
        var reviewed = moved(accepted.cased(), new Command.StartReview(), Who.REVIEW);
        var decided = moved(reviewed.cased(), new Command.Decide(Outcome.APPROVED, "yes"), Who.DECIDE);
        var delivered = moved(decided.cased(), new Command.Deliver(DeliveryWay.ELECTRONIC), Who.INTAKE);
        return Stream.of(
                        mainPath(submitted, accepted, reviewed, decided, delivered),
                        detours(submitted, reviewed),
                        visits(reviewed))
                .flatMap(all -> all);
    }

    private static Stream<Arguments> visits(Move.Moved reviewed) {
        var recorded =
                moved(reviewed.cased(), new Command.RecordVisit(VisitRulesTest.visit(VisitReason.OTHER)), Who.REVIEW);
        var asked = moved(reviewed.cased(), new Command.AskVisit(VisitRulesTest.appointment(null)), Who.REVIEW);
        var number = asked.cased().sequence() + 1;
        var came = new Command.ConfirmVisit(number, LocalDate.of(2026, 2, 13), List.of(), Set.of());
        return Stream.of(
                Arguments.of("visit-recorded", recorded, CaseStatus.IN_REVIEW, 0),
                Arguments.of("visit-asked", asked, CaseStatus.IN_REVIEW, 0),
                Arguments.of("visit-attended", moved(asked.cased(), came, Who.REVIEW), CaseStatus.IN_REVIEW, 0),
                Arguments.of(
                        "visit-cancelled",
                        moved(asked.cased(), new Command.CancelVisit(number, "not needed"), Who.REVIEW),
                        CaseStatus.IN_REVIEW,
                        0));
    }

    private static Stream<Arguments> detours(Move.Moved submitted, Move.Moved reviewed) {
        var wanted = List.of(new Wanted("/form/shopName", "Which?"));
        var asked = moved(submitted.cased(), new Command.RequestSupplement(wanted), Who.INTAKE);
        var suspend = new Command.Suspend(SpecialProcedure.INSPECTION, "Art. 45", 5);
        var suspended = moved(reviewed.cased(), suspend, Who.REVIEW);
        var extension = moved(reviewed.cased(), new Command.AskExtension("much to read"), Who.REVIEW);
        var ask = new Command.AskOpinion(new UUID(3, 3), "?", LimitKind.OPINION.lawful(), false);
        var opinion = moved(reviewed.cased(), ask, Who.REVIEW);
        var give = new Command.GiveOpinion(opinion.cased().sequence() + 1, OpinionAnswer.CONSENT, "fine");
        var decided = moved(reviewed.cased(), new Command.Decide(Outcome.REFUSED, "no"), Who.DECIDE);
        var appealed = new Command.NoteContest(Contest.Kind.APPEAL, new UUID(9, 9), NUMBER);
        var complained = new Command.NoteContest(Contest.Kind.COMPLAINT, new UUID(9, 9), NUMBER);
        var passed = passedUp();
        var owing = owing();
        var fulfil = new Command.Fulfil(1, new UUID(5, 5));
        var supplied = moved(owing.cased(), fulfil, Who.APPLICANT);
        return Stream.of(
                Arguments.of("obligation-supplied", supplied, CaseStatus.APPROVED, 0),
                Arguments.of(
                        "obligation-fulfilled",
                        moved(supplied.cased(), new Command.ConfirmFulfilment(1, true, ""), Who.REVIEW),
                        CaseStatus.APPROVED,
                        0),
                Arguments.of(
                        "obligation-returned",
                        moved(supplied.cased(), new Command.ConfirmFulfilment(1, false, "blurred"), Who.REVIEW),
                        CaseStatus.APPROVED,
                        0),
                Arguments.of("pre-reviewed", passed, CaseStatus.IN_REVIEW, 0),
                Arguments.of("passed-up", passed, CaseStatus.IN_REVIEW, 1),
                Arguments.of(
                        "supplement-extended",
                        moved(asked.cased(), new Command.ExtendSupplement(10, "floods"), Who.INTAKE),
                        CaseStatus.SUPPLEMENT_REQUESTED,
                        0),
                Arguments.of("appealed", moved(decided.cased(), appealed, Who.SYSTEM), CaseStatus.REFUSED, 0),
                Arguments.of("complained", moved(decided.cased(), complained, Who.SYSTEM), CaseStatus.REFUSED, 0),
                Arguments.of("opinion-asked", opinion, CaseStatus.IN_REVIEW, 0),
                Arguments.of(
                        "opinion-given", moved(opinion.cased(), give, Who.ASKED_DEPARTMENT), CaseStatus.IN_REVIEW, 0),
                Arguments.of("notice-served", moved(submitted.cased(), service(), Who.INTAKE), CaseStatus.SUBMITTED, 0),
                Arguments.of("reprojected", reprojected(submitted.cased()), CaseStatus.SUBMITTED, 0),
                Arguments.of(
                        "opinions-reprojected",
                        followed(
                                opinion.cased(),
                                Followed.Kind.OPINION,
                                opinion.cased().sequence() + 1),
                        CaseStatus.IN_REVIEW,
                        0),
                Arguments.of(
                        "obligations-reprojected",
                        followed(owing.cased(), Followed.Kind.OBLIGATION, 1),
                        CaseStatus.APPROVED,
                        0),
                Arguments.of("supplement-requested", asked, CaseStatus.SUBMITTED, 0),
                Arguments.of(
                        "supplied",
                        moved(asked.cased(), new Command.Supply("{}", Map.of()), Who.APPLICANT),
                        CaseStatus.SUPPLEMENT_REQUESTED,
                        0),
                Arguments.of(
                        "deemed-accepted",
                        later(submitted.cased(), new Command.DeemAccepted()),
                        CaseStatus.SUBMITTED,
                        0),
                Arguments.of("lapsed", later(asked.cased(), new Command.Lapse()), CaseStatus.SUPPLEMENT_REQUESTED, 0),
                Arguments.of("suspended", suspended, CaseStatus.IN_REVIEW, 0),
                Arguments.of(
                        "resumed",
                        moved(suspended.cased(), new Command.Resume(null), Who.REVIEW),
                        CaseStatus.SUSPENDED,
                        0),
                Arguments.of("extension-asked", extension, CaseStatus.IN_REVIEW, 0),
                Arguments.of(
                        "extended",
                        (Move.Moved) Lifecycle.move(
                                extension.cased(), new Command.Extend("granted"), Cases.another(NOON, Who.APPROVE)),
                        CaseStatus.IN_REVIEW,
                        0),
                Arguments.of("approved-tacitly", tacitly(reviewed.cased()), CaseStatus.IN_REVIEW, 0));
    }

    private static Move.Moved owing() {
        var owed = Obligation.of(1, "lease", OwedAs.LATER, new Budget(30, LimitUnit.CALENDAR_DAYS));
        var submit = new Command.Submit(NUMBER, true, "digest", null, List.of(owed));
        var submitted = moved(Cases.draft(HandlingType.PROMISED), submit, Who.APPLICANT);
        var accepted = moved(submitted.cased(), new Command.Accept(), Who.INTAKE);
        var reviewed = moved(accepted.cased(), new Command.StartReview(), Who.REVIEW);
        return moved(reviewed.cased(), new Command.Decide(Outcome.APPROVED, "yes"), Who.DECIDE);
    }

    private static Move.Moved passedUp() {
        var submit = new Command.Submit(NUMBER, true, "digest", new UUID(4, 4), List.of());
        var submitted = moved(Cases.draft(HandlingType.PROMISED), submit, Who.APPLICANT);
        var accepted = moved(submitted.cased(), new Command.Accept(), Who.INTAKE);
        var reviewed = moved(accepted.cased(), new Command.StartReview(), Who.REVIEW);
        return moved(reviewed.cased(), new Command.PassUp("fit"), Who.REVIEW);
    }

    private static Command service() {
        var day = LocalDate.of(2026, 2, 13);
        return new Command.RecordService(
                1, NoticeKind.RECEIPT, ServiceWay.IN_PERSON, day, day, "Li Xiaomei", null, null);
    }

    private static Move.Moved reprojected(Case cased) {
        var before = Map.of(LimitKind.INTAKE, LocalDate.of(2026, 2, 26));
        var command = new Command.Reproject("33/2026/2", "typhoon", before);
        return (Move.Moved) Lifecycle.move(cased, command, Cases.scene(NOON, Who.SYSTEM));
    }

    private static Move.Moved followed(Case cased, Followed.Kind kind, int number) {
        var day = LocalDate.of(2026, 2, 13);
        var time = new Followed(kind, number, LimitKind.OPINION.lawful(), day, day);
        var command = new Command.Follow("33/2026/2", "typhoon", List.of(time));
        return (Move.Moved) Lifecycle.move(cased, command, Cases.scene(NOON, Who.SYSTEM));
    }

    private static Move.Moved later(Case cased, Command command) {
        return (Move.Moved) Lifecycle.move(cased, command, Cases.scene("2026-06-01T04:00:00Z", Who.SYSTEM));
    }

    private static Move.Moved tacitly(Case cased) {
        var scene = Cases.tacit(Cases.scene("2026-06-01T04:00:00Z", Who.SYSTEM));
        return (Move.Moved) Lifecycle.move(cased, new Command.ApproveTacitly(), scene);
    }

    private static Stream<Arguments> mainPath(
            Move.Moved submitted, Move.Moved accepted, Move.Moved reviewed, Move.Moved decided, Move.Moved delivered) {
        return Stream.of(
                Arguments.of("submitted", submitted, CaseStatus.DRAFT, 0),
                Arguments.of("accepted", accepted, CaseStatus.SUBMITTED, 0),
                Arguments.of(
                        "declined",
                        moved(submitted.cased(), new Command.Decline("why", "where"), Who.INTAKE),
                        CaseStatus.SUBMITTED,
                        0),
                Arguments.of("review-started", reviewed, CaseStatus.ACCEPTED, 0),
                Arguments.of("decided", decided, CaseStatus.IN_REVIEW, 0),
                Arguments.of("delivered", delivered, CaseStatus.APPROVED, 0),
                Arguments.of("closed", delivered, CaseStatus.DELIVERED, 1),
                Arguments.of(
                        "withdrawn",
                        moved(submitted.cased(), new Command.Withdraw("no need"), Who.APPLICANT),
                        CaseStatus.SUBMITTED,
                        0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void aFactEqualsItsContract(String name, Move.Moved moved, CaseStatus from, int which) throws IOException {
        var event = moved.events().get(which);
        assertThat(event.name()).isEqualTo(name);
        var notice = NoticeKind.of(event).map(_ -> 3).orElse(null);
        var fact = CaseFact.of(moved.cased(), link(event, from, which), Cases.scene(NOON), notice);
        var said = JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(fact);
        var contract = CONTRACTS.resolve("org.yiwang.case." + name + ".v1.json");
        if (Boolean.getBoolean("contracts.refresh")) {
            Files.writeString(contract, said + "\n");
        }
        assertThat(said + "\n").as("refresh with -Dcontracts.refresh=true").isEqualTo(Files.readString(contract));
    }

    private static TrailEvent link(CaseEvent event, CaseStatus from, int which) {
        var cased = Cases.draft(HandlingType.PROMISED);
        return new TrailEvent(
                cased.root(),
                cased.id(),
                7 + which,
                cased.id(),
                event.action().name(),
                from.name(),
                event.to(from).name(),
                Instant.parse(NOON),
                cased.applicant(),
                new TrailEvent.Who("OFFICIAL", Cases.OFFICIAL, null, null),
                Audience.APPLICANT,
                event.data(),
                Map.of(),
                "",
                "");
    }

    private static Move.Moved moved(Case cased, Command command, Who who) {
        return (Move.Moved) Lifecycle.move(cased, command, Cases.scene(NOON, who));
    }
}
