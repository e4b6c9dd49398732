package org.yiwang.notifications.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yiwang.notifications.TestFacts.tell;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.notifications.Inbox;
import org.yiwang.notifications.RealNotifications;
import org.yiwang.notifications.ScriptedIdentity;
import org.yiwang.notifications.TestCase;
import org.yiwang.notifications.TestSmtp;
import org.yiwang.notifications.TestSmtp.At;
import org.yiwang.notifications.mail.MailBodies;
import tools.jackson.databind.JsonNode;

@RealNotifications
@ExtendWith(OutputCaptureExtension.class)
class LettersTest {

    private static final Duration A_WHILE = Duration.ofSeconds(2);

    @Autowired
    Inbox inbox;

    @Autowired
    LetterRounds rounds;

    @Autowired
    MeterRegistry meters;

    private final UUID person = UUID.randomUUID();
    private final TestCase cased = TestCase.of(person);

    @AfterEach
    void everythingIsThereAgain() {
        ScriptedIdentity.down(false);
    }

    @Test
    void aMessageIsAlsoALetterInTheReadersLanguage() throws Exception {
        var address = ScriptedIdentity.contact(person, "zh-CN");
        tell(cased.accepted());

        var letter = arrived(address, 1).getFirst();
        var message = inbox.inChinese(person).getFirst();
        assertThat(letter.getSubject()).isEqualTo(message.path("title").asString());
        assertThat(letter.getMessageID()).isEqualTo(id(message));
        assertThat(letter.getHeader("Content-Language")).containsExactly("zh-CN");
        assertThat(MailBodies.plain(letter))
                .contains(message.path("text").asString(), "https://yiwang.example/cases/" + cased.id());
        assertThat(MailBodies.said(MailBodies.html(letter))).isEqualTo(MailBodies.words(MailBodies.plain(letter)));
        await().until(() -> letters("SENT") == 1);
        await().until(() -> meters.get("yiwang.letters.sent").counter().count() >= 1);
    }

    @Test
    void whoReadsEnglishIsWrittenToInEnglishAndEachRecipientOnHisOwn() throws Exception {
        var other = UUID.randomUUID();
        var hers = ScriptedIdentity.contact(person, "en");
        var his = ScriptedIdentity.contact(other, "zh-CN");
        tell(TestCase.of(person, other).decided("APPROVED"));

        assertThat(arrived(hers, 1).getFirst().getSubject()).startsWith("Approved");
        assertThat(arrived(his, 1).getFirst().getSubject()).startsWith("办好了");
        assertThat(arrived(hers, 1).getFirst().getMessageID())
                .isNotEqualTo(arrived(his, 1).getFirst().getMessageID());
    }

    @Test
    void aTestCaseIsWrittenToNobody() {
        var address = ScriptedIdentity.contact(person, "en");
        tell(cased.forTest().accepted());
        tell(TestCase.of(person).declined());

        assertThat(subjects(arrived(address, 1))).singleElement().asString().startsWith("We could not accept");
        await().during(A_WHILE)
                .untilAsserted(() -> assertThat(TestSmtp.to(address)).hasSize(1));
        assertThat(number("messages m where not exists (select from letters l where l.message = m.id)"))
                .isEqualTo(1);
    }

    @Test
    void withoutAnAddressTheLetterIsGivenUpAndTheMessageStays() {
        tell(cased.accepted());

        await().until(() -> givenUp("NO_ADDRESS") == 1);
        await().until(() -> meters.get("yiwang.letters.given.up")
                        .tag("reason", "NO_ADDRESS")
                        .counter()
                        .count()
                >= 1);
        assertThat(inbox.of(person)).hasSize(1);
    }

    @Test
    void aRefusedRecipientIsGivenUpAndHoldsUpNobody(CapturedOutput log) {
        var address = ScriptedIdentity.contact(person, "en");
        TestSmtp.refuse(address, At.RECIPIENT, 550);
        tell(cased.accepted());
        await().until(() -> givenUp("REFUSED") == 1);
        tell(cased.delivered());

        assertThat(subjects(arrived(address, 1))).singleElement().asString().startsWith("Your result has been");
        await().until(() -> letters("SENT") == 1);
        assertThat(log.getAll()).doesNotContain(address);
        assertThat(number("letters l join messages m on m.id = l.message where l::text like '%@%'"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"RECIPIENT, 451", "RECIPIENT, 552", "DATA, 452", "SENDER, 550"})
    void whatIsPutOffIsTriedAgainAndArrivesOnce(At at, int code) {
        var address = ScriptedIdentity.contact(person, "en");
        TestSmtp.refuse(address, at, code);
        TestSmtp.refuse(address, at, code);
        tell(cased.accepted());

        arrived(address, 1);
        await().until(() -> letters("SENT") == 1);
        assertThat(number("letters l join messages m on m.id = l.message where l.attempts = 3"))
                .isEqualTo(1);
        assertThat(TestSmtp.to(address)).hasSize(1);
    }

    @Test
    void whatWasTakenWithoutAnAnswerComesAgainUnderTheSameId() throws Exception {
        var address = ScriptedIdentity.contact(person, "en");
        TestSmtp.refuse(address, At.ANSWER, 421);
        tell(cased.accepted());

        var both = arrived(address, 2);
        assertThat(both.getFirst().getMessageID()).isEqualTo(both.getLast().getMessageID());
        assertThat(both.getFirst().getSentDate()).isEqualTo(both.getLast().getSentDate());
        await().until(() -> letters("SENT") == 1);
    }

    @Test
    void whatIsNotOneAddressIsGivenUpAndWritesToNobody() {
        ScriptedIdentity.contact(person, "en", person + "@people.example, other@people.example");
        tell(cased.accepted());

        await().until(() -> givenUp("REFUSED") == 1);
        assertThat(TestSmtp.to("other@people.example")).isEmpty();
    }

    @Test
    void whileIdentityServiceIsDownLettersWaitAndThenArriveOnce() {
        var address = ScriptedIdentity.contact(person, "en");
        ScriptedIdentity.down(true);
        tell(cased.accepted());

        await().until(() -> number("letters l join messages m on m.id = l.message where l.attempts > 1") == 1);
        assertThat(letters("WAITING")).isEqualTo(1);
        await().until(() -> meters.get("yiwang.letters.waiting").gauge().value() >= 1);
        assertThat(meters.get("yiwang.letters.lag").gauge().value()).isPositive();
        ScriptedIdentity.down(false);

        assertThat(arrived(address, 1)).hasSize(1);
    }

    @Test
    void whileTheMailServerIsDownLettersWaitAndThenArriveOnce() {
        var address = ScriptedIdentity.contact(person, "en");
        TestSmtp.stop();
        try {
            tell(cased.accepted());
            tell(cased.delivered());
            await().until(() -> number("letters l join messages m on m.id = l.message where l.attempts > 1") == 2);
            assertThat(letters("WAITING")).isEqualTo(2);
        } finally {
            TestSmtp.start();
        }

        assertThat(arrived(address, 2)).hasSize(2);
        await().until(() -> letters("SENT") == 2);
    }

    @Test
    void aLetterPutOffForMoreThanItsDaysIsGivenUp() {
        rounds.stop();
        var address = ScriptedIdentity.contact(person, "en");
        tell(cased.accepted());
        await().until(() -> letters("WAITING") == 1);
        RealPostgres.execute("notifications", """
                update letters l set put_off_since = now() - interval '6 days' from messages m
                 where m.id = l.message and m.recipient = '%s'""".formatted(person));
        TestSmtp.refuse(address, At.RECIPIENT, 451);
        rounds.start();

        await().until(() -> givenUp("EXPIRED") == 1);
        assertThat(TestSmtp.to(address)).isEmpty();
    }

    @Test
    void afterDaysWithoutMailALetterPutOffForTheFirstTimeIsTriedAgain() {
        rounds.stop();
        var address = ScriptedIdentity.contact(person, "en");
        tell(cased.accepted());
        await().until(() -> letters("WAITING") == 1);
        RealPostgres.execute("notifications", """
                update letters l set written_at = written_at - interval '6 days' from messages m
                 where m.id = l.message and m.recipient = '%s'""".formatted(person));
        TestSmtp.refuse(address, At.RECIPIENT, 451);
        rounds.start();

        arrived(address, 1);
        await().until(() -> letters("SENT") == 1);
        assertThat(
                        number(
                                "letters l join messages m on m.id = l.message where l.put_off_since > now() - interval '1 day'"))
                .isEqualTo(1);
    }

    @Test
    void lettersOfAReplicaThatDiedAreFreeAfterItsLease() {
        rounds.stop();
        var address = ScriptedIdentity.contact(person, "en");
        tell(cased.accepted());
        await().until(() -> letters("WAITING") == 1);
        RealPostgres.execute("notifications", """
                update letters l set leased_until = now() + interval '4 seconds', attempts = 1 from messages m
                 where m.id = l.message and m.recipient = '%s'""".formatted(person));
        rounds.start();

        await().during(A_WHILE)
                .untilAsserted(() -> assertThat(TestSmtp.to(address)).isEmpty());
        assertThat(arrived(address, 1)).hasSize(1);
    }

    @Test
    void manyLettersArriveOnceEachAndStoppingInTheMiddleRepeatsNone() {
        var address = ScriptedIdentity.contact(person, "en");
        var cases = IntStream.range(0, 60).mapToObj(_ -> TestCase.of(person)).toList();
        cases.forEach(each -> tell(each.accepted()));
        await().until(() -> !TestSmtp.to(address).isEmpty());
        rounds.stop();
        var before = TestSmtp.to(address).size();
        assertThat(letters("SENT")).isEqualTo(before);
        rounds.start();

        assertThat(arrived(address, 60))
                .extracting(LettersTest::messageId)
                .doesNotHaveDuplicates()
                .hasSize(60);
        await().during(A_WHILE)
                .untilAsserted(() -> assertThat(TestSmtp.to(address)).hasSize(60));
    }

    private static List<MimeMessage> arrived(String address, int count) {
        await().until(() -> TestSmtp.to(address).size() >= count);
        return TestSmtp.to(address);
    }

    private static List<String> subjects(List<MimeMessage> letters) {
        return letters.stream().map(LettersTest::subject).toList();
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String messageId(MimeMessage letter) {
        try {
            return letter.getMessageID();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String id(JsonNode message) {
        return "<" + message.path("id").asString() + "@yiwang.example>";
    }

    private long letters(String state) {
        return number("letters l join messages m on m.id = l.message where l.state = '" + state + "'");
    }

    private long givenUp(String reason) {
        return number("letters l join messages m on m.id = l.message where l.given_up_for = '" + reason + "'");
    }

    private long number(String source) {
        return RealPostgres.number(
                "notifications", "select count(*) from " + source + " and m.recipient = '" + person + "'");
    }
}
