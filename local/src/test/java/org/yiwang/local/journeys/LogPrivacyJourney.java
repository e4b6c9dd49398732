package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.demo.DemoChild;

/** After everything else, before a restart begins new logs: what all parts wrote down names nobody. */
@Order(Integer.MAX_VALUE - 1)
class LogPrivacyJourney {
    private static final List<String> ADDRESSES = List.of("@people.example", "@crowd.example");

    /** An identity number with its birthday (GB 11643). */
    private static final String IDENTITY_NUMBER = "[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])\\d{5}[\\dX]";

    private static final Pattern IDENTITY_NUMBERS = Pattern.compile("(?<![\\w-])" + IDENTITY_NUMBER + "(?![\\w-])");

    /** That, or a mobile number. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\w-])(?:" + IDENTITY_NUMBER + "|1[3-9]\\d{9})(?![\\w-])");

    private final Cast cast = Stage.cast();

    @Test
    void noLogLineHoldsAnIdentityNumberANameAPhoneNumberOrAnAddress() throws IOException {
        var secrets = secrets();
        assertThat(secrets).hasSizeGreaterThan(20);
        for (var log : logs()) {
            try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                var told = lines.map(LogPrivacyJourney::utf8)
                        .filter(line -> secrets.stream().anyMatch(line::contains))
                        .limit(3);
                assertThat(told.toList()).as("lines of %s", log.getFileName()).isEmpty();
            }
        }
    }

    /** Those of people who are in no cast too, as of the crowd, whom tests confirm: numbers are kept, sealed. */
    @Test
    void noLineOfAServiceHoldsWhatLooksLikeAnIdentityNumber() throws IOException {
        var services = logs().stream()
                .filter(log -> log.getFileName().toString().matches("(gateway|.*-service)\\.log"))
                .toList();
        assertThat(services).hasSizeGreaterThan(4);
        for (var log : services) {
            try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                var told = lines.filter(line -> IDENTITY_NUMBERS.matcher(line).find())
                        .limit(3);
                assertThat(told.toList()).as("lines of %s", log.getFileName()).isEmpty();
            }
        }
    }

    @Test
    void everyPartWroteALog() throws IOException {
        assertThat(logs().stream().map(log -> log.getFileName().toString()))
                .contains(
                        "gateway.log",
                        "case-service.log",
                        "identity-service.log",
                        "notification-service.log",
                        "catalog-service.log",
                        "keycloak.log",
                        "mail.log",
                        "kafka.log",
                        "postgres.log");
    }

    /** What the tests of all modules made the programs write: their people are others, known by how numbers look. */
    @Test
    void noLogLineOfATestRunDoesEither() throws Exception {
        var secrets = secrets();
        var reports = TestLogs.of(Path.of(cast.suite().root()));
        assumeThat(reports).as("reports of tests that ran before").isNotEmpty();
        for (var report : reports) {
            var told = TestLogs.lines(report)
                    .filter(line ->
                            NUMBERS.matcher(line).find() || secrets.stream().anyMatch(line::contains))
                    .limit(3);
            assertThat(told.toList()).as("lines of %s", report.getFileName()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "number 330106199001011234 of, true",
        "33010619900101123X, true",
        "+86 13857100000, true",
        "mobile=19912345678, true",
        "0199f000-0000-7000-8000-330106199001, false",
        "trace 4bf92f3577b34da6a3ce929d0e0e4736, false",
        "at 1764306866713 ms, false",
        "330106000000, false"
    })
    void numbersOfPeopleAreKnownByTheirLooks(String line, boolean found) {
        assertThat(NUMBERS.matcher(line).find()).isEqualTo(found);
    }

    private List<String> secrets() {
        var people =
                cast.people().stream().flatMap(person -> Stream.of(person.number(), person.name(), person.mobile()));
        var children =
                DemoChild.all(cast.suite().site()).stream().flatMap(child -> Stream.of(child.number(), child.name()));
        return Stream.of(people, children, ADDRESSES.stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private List<Path> logs() throws IOException {
        try (var files = Files.walk(cast.suite().site().logs())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String utf8(String line) {
        return new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
