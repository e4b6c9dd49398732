package org.yiwang.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.Catalogue;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.defaults.testing.WithPostgres;
import org.yiwang.keycloak.TestKeycloak;
import tools.jackson.databind.JsonNode;

/**
 * Many items, of which every two-hundredth is bad, in a database of their own and with nobody who is told. A hundred
 * thousand ({@code -Dimport.lines=100000}) are more than one body may have: the client cuts them into parts.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.bootstrap-servers=127.0.0.1:9",
            "YIWANG_KEYCLOAK_URL=http://127.0.0.1:1",
            "YIWANG_CASE_URL=http://127.0.0.1:1",
            "YIWANG_CLIENT_SECRET=secret"
        })
@AutoConfigureWebTestClient(timeout = "PT3M")
@ActiveProfiles("local")
@WithPostgres("bulk")
@Import({TestKeycloak.class, Catalogue.class})
class LargeImportTest {

    private static final int LINES = Integer.getInteger("import.lines", 20_000);
    private static final int PART = 50_000;
    private static final List<String> BAD = List.of(
            "{\"id\":",
            "{\"id\":\"%s\",\"code\":\"33YW%08d-330106000000-000-11330106YW0000002W-1-00\",\"name\":{\"zh-CN\":\"\",\"en\":\"x\"},%s}",
            "{\"id\":\"%s\",\"code\":\"33YW%08d-330106000000-000-11330106YW0000002W-1-00\",\"name\":{\"zh-CN\":\"<script>\",\"en\":\"x\"},%s}",
            "{\"id\":\"%s\",\"code\":\"33YW%08d-330106000000-000-11330106YW0000002W-1-00\",\"name\":{\"zh-CN\":\"项\",\"en\":\"x\"},%s,\"colour\":\"red\"}",
            "{\"id\":\"%s\",\"code\":\"33YW%08d-330106000000-000-11330106YW0000002W-1-00\",\"name\":{\"zh-CN\":\"项\",\"en\":\"x\"},%s,"
                    + "\"limits\":{\"PROMISE\":{\"amount\":21,\"unit\":\"WORKING_DAYS\",\"basis\":null}}}");
    private static final String PLACE =
            "\"department\":\"0199f000-0000-7000-8000-000000000102\",\"region\":\"330106000000\",\"depth\":\"LISTED\"";

    @Autowired
    WebTestClient client;

    @Autowired
    Catalogue catalogue;

    @Test
    void everyBadLineIsReportedTheRestIsTakenAndASecondTimeNothingChanges() {
        catalogue.post(client, "regions", Catalogue.CSV, "code,name\n33,浙江\n3301,杭州\n330106,西湖\n");
        catalogue.post(client, "departments", MediaType.APPLICATION_JSON, Catalogue.read("departments.json"));
        var bad = LINES / 200;

        var first = imported();
        var again = imported();

        assertThat(counts(first)).isEqualTo(List.of(LINES - bad, LINES - bad, 0));
        assertThat(counts(again)).isEqualTo(List.of(LINES - bad, 0, LINES - bad));
        assertThat(lines(first))
                .isEqualTo(lines(again))
                .hasSize(5)
                .allSatisfy((_, lines) -> assertThat(lines).isEqualTo(bad / 5));
        assertThat(lines(first))
                .containsOnlyKeys("BAD_JSON", "MISSING", "TEXT_MARKUP", "BAD_ELEMENT", "PROMISE_BEYOND_STATUTORY");
        assertThat(RealPostgres.number("bulk", "select count(*) from items")).isEqualTo(LINES - bad);
        assertThat(RealPostgres.number("bulk", "select count(*) from item_versions"))
                .isEqualTo(LINES - bad);
    }

    private static String line(int number) {
        var id = new UUID(0x0199f0000000_7000L, 0x8000_000000000000L | number);
        var kind = number % 200 == 7
                ? BAD.get(number / 200 % BAD.size())
                : BAD.get(1).replace("\"\"", "\"项\"");
        return kind.formatted(id, number, PLACE);
    }

    private List<JsonNode> imported() {
        return IntStream.iterate(0, from -> from < LINES, from -> from + PART)
                .mapToObj(from -> IntStream.range(from, Math.min(LINES, from + PART))
                        .mapToObj(LargeImportTest::line)
                        .collect(Collectors.joining("\n")))
                .map(part -> catalogue.post(client, "items", MediaType.APPLICATION_NDJSON, part))
                .toList();
    }

    private static List<Integer> counts(List<JsonNode> reports) {
        return Stream.of("taken", "changed", "unchanged")
                .map(name -> reports.stream()
                        .mapToInt(report -> report.path(name).asInt())
                        .sum())
                .toList();
    }

    private static Map<String, Integer> lines(List<JsonNode> reports) {
        return reports.stream()
                .flatMap(report -> report.path("counts").valueStream())
                .collect(Collectors.toMap(
                        count -> count.path("code").asString(),
                        count -> count.path("lines").asInt(),
                        Integer::sum));
    }
}
