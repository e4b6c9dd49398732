package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.yiwang.local.demo.Cast;

/** After everything else: what all parts wrote down names nobody. */
@Order(Integer.MAX_VALUE)
class LogPrivacyJourney {
    private static final List<String> ADDRESSES = List.of("@people.example", "@crowd.example");

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

    private List<String> secrets() {
        var people =
                cast.people().stream().flatMap(person -> Stream.of(person.number(), person.name(), person.mobile()));
        return Stream.concat(people, ADDRESSES.stream()).distinct().toList();
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
