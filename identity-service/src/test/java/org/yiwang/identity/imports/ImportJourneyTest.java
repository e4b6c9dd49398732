package org.yiwang.identity.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.posts.Bureau.XIHU;
import static org.yiwang.identity.posts.Bureau.elsewhere;
import static org.yiwang.identity.posts.Bureau.huang;
import static org.yiwang.identity.posts.Bureau.lin;
import static org.yiwang.identity.posts.Bureau.refused;
import static org.yiwang.identity.posts.Bureau.soon;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.ScriptedOfficials;
import org.yiwang.identity.posts.Bureau;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.TestTokens;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

@RealIdentity
class ImportJourneyTest {

    private static final String HEADER = "username,name,email,department,duty,post department,region,kind,from,until\n";
    private static final String OFFICE = "西湖区市场监督管理局";

    @Autowired
    WebTestClient http;

    private Bureau bureau;
    private String some;

    @BeforeEach
    void open() {
        bureau = new Bureau(http);
        some = "i" + UUID.randomUUID().toString().substring(0, 12);
    }

    @Test
    void aFileIsTriedThenBroughtInWholeAndReachesTheAccounts() {
        var file = HEADER
                + row("a", "REVIEW", ",,,,")
                + row("a", "决定", ",,,,")
                + row("b", "", ",,,,")
                + row("c", "INTAKE", "转塘街道办事处,330106017000,ACTING,,2099-12-31");
        tried(huang(), file)
                .jsonPath("$.importable")
                .isEqualTo(true)
                .jsonPath("$.counts")
                .value(counts -> assertThat(counts.toString())
                        .isEqualTo("{rows=4, added=3, granted=2, proposed=1, unchanged=0}"))
                .jsonPath("$.rows[0].outcomes")
                .isEqualTo(List.of("ADDED", "GRANTED"))
                .jsonPath("$.rows[1].outcomes")
                .isEqualTo(List.of("PROPOSED"));
        assertThat(known()).isZero();

        var done = json(brought(huang(), file, "k1-" + some).expectStatus().isCreated());
        assertThat(done.at("/accounts/all").asInt()).isEqualTo(3);
        assertThat(known()).isEqualTo(3);
        soon().untilAsserted(() -> assertThat(read(huang(), done.path("id").asString())
                        .at("/accounts/inStep")
                        .asInt())
                .isEqualTo(3));
        assertThat(ScriptedOfficials.posts(some + "a")).containsExactly("REVIEW/" + XIHU + "/330106000000");
        assertThat(ScriptedOfficials.posts(some + "c")).containsExactly("INTAKE/" + Bureau.XIHU_TOWN + "/330106017000");
        assertThat(ScriptedOfficials.account(some + "b").path("email").asString())
                .isEqualTo(some + "b@office.example");

        bureau.get(lin(), "/v1/officials?q={q}", some + "a")
                .expectBody()
                .jsonPath("$.items[0].waiting")
                .isEqualTo(true);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var file = HEADER + row("a", "REVIEW", ",,,,") + row("a", "DECIDE", ",,,,") + row("a", "REVIEW", ",,,,");
        var first = json(brought(huang(), file, "k-" + some).expectStatus().isCreated());
        assertThat(first.at("/counts/unchanged").asInt()).isEqualTo(1);
        var again = json(brought(huang(), file, "k-" + some).expectStatus().isCreated());
        assertThat(again.path("id")).isEqualTo(first.path("id"));
        refused(brought(huang(), file + row("b", "", ",,,,"), "k-" + some), 422, "idempotency-key-reused");

        var other = json(brought(lin(), file, "l-" + some).expectStatus().isCreated());
        assertThat(other.path("counts").toString())
                .isEqualTo("{\"rows\":3,\"added\":0,\"granted\":0,\"proposed\":0,\"unchanged\":3}");
        assertThat(posts()).isEqualTo(2);
        refused(bureau.get(lin(), "/v1/officials/imports/{id}", first.path("id").asString()), 404, "import-not-found");
    }

    @Test
    void oneWrongRowAndNothingIsChangedAndEveryFaultIsNamedInTheReadersLanguage() {
        var file = String.join(
                "\n",
                HEADER.strip(),
                row("a", "REVIEW", ",,,,").strip(),
                "Wrong Name,,no-address,没有的局,RULE,,,,01.01.2027,",
                row("b", "", ",330106017000,,,").strip(),
                row("c", "INTAKE", ",330106999000,,2020-01-01,2019-01-01").strip(),
                row("d", "INTAKE", ",330110000000,LENT,,").strip(),
                "huanglei,张三,,西湖区市场监督管理局,REVIEW,,,,,",
                "yuhang,张三,,西湖区市场监督管理局,,,,,,",
                row("a", "DECIDE", "余杭区市场监督管理局,,,,").replace("吴燕", "吴艳").strip());
        var expected = List.of(
                "3 username",
                "3 name",
                "3 email",
                "3 department",
                "3 duty",
                "3 from",
                "4 region",
                "5 region",
                "5 from",
                "5 until",
                "6 region",
                "6 kind",
                "7 username",
                "8 username",
                "9 name",
                "9 post department");
        var english = trial(huang(), file, "en");
        assertThat(english.path("importable").asBoolean()).isFalse();
        var places = places(english.path("faults"));
        assertThat(places).isEqualTo(expected);
        assertThat(detail(english, "5 region")).isEqualTo("is not a region that exists");
        assertThat(detail(english, "6 region")).isEqualTo("must be the department's region or one within it");
        assertThat(detail(english, "7 username")).isEqualTo("is yourself: nobody gives himself a post");
        var chinese = trial(huang(), file, "zh-CN");
        assertThat(detail(chinese, "5 region")).isEqualTo("没有这个行政区划");
        assertThat(detail(chinese, "3 name")).isEqualTo("必填");

        var refusal = json(brought(huang(), file, "k-" + some).expectStatus().isEqualTo(422));
        assertThat(refusal.path("type").asString()).isEqualTo("/problems/bad-rows");
        assertThat(places(refusal.path("faults"))).isEqualTo(expected);
        assertThat(known()).isZero();
    }

    @Test
    void anOfficialsRecordIsNotChangedByAFileNorAPostByAnotherOne() {
        brought(huang(), HEADER + row("a", "REVIEW", ",,,,"), "k1-" + some)
                .expectStatus()
                .isCreated();
        var other = HEADER + row("a", "REVIEW", ",,ACTING,,2099-01-01").replace("吴燕", "吴艳");
        assertThat(places(trial(huang(), other, "en").path("faults"))).containsExactly("2 name", "2 duty");
    }

    @Test
    void outsideTheSubtreeNothingIsBroughtIn() {
        assertThat(places(trial(elsewhere(), HEADER + row("a", "REVIEW", ",,,,"), "en")
                        .path("faults")))
                .containsExactly("2 department");
        brought(huang(), HEADER + row("a", "", ",,,,"), "k-" + some)
                .expectStatus()
                .isCreated();
        assertThat(places(trial(elsewhere(), HEADER + row("a", "REVIEW", ",,,,"), "en")
                        .path("faults")))
                .containsExactly("2 username");
    }

    @Test
    void whoAdministersNoLongerOrSignedInWeaklyOrIsACitizenBringsNothingIn() {
        var file = HEADER + row("a", "REVIEW", ",,,,");
        var third = bureau.official(Duty.ADMINISTER);
        var token = Bureau.administrator(third, XIHU, "330106000000");
        RealPostgres.execute("identity", "update posts set state = 'WITHDRAWN' where official = '" + third + "'");
        refused(brought(token, file, "k-" + some), 422, "bad-rows");
        brought(huang().acr(Acr.PWD), file, "k-" + some).expectStatus().isUnauthorized();
        brought(TestTokens.citizen(UUID.randomUUID(), "李晓梅"), file, "k-" + some)
                .expectStatus()
                .isForbidden();
        assertThat(known()).isZero();
    }

    @Test
    void twoImportsOfTheSamePeopleAtTheSameMomentAddThemOnce() {
        var file = HEADER
                + IntStream.range(0, 20)
                        .mapToObj(at -> row(at + "x", "REVIEW", ",,,,"))
                        .collect(Collectors.joining());
        Flux.just(huang(), lin(), huang(), lin())
                .flatMap(who -> Mono.fromRunnable(
                                () -> brought(who, file, UUID.randomUUID().toString())
                                        .expectStatus()
                                        .isCreated())
                        .subscribeOn(Schedulers.boundedElastic()))
                .blockLast();
        assertThat(known()).isEqualTo(20);
        assertThat(posts()).isEqualTo(20);
    }

    @Test
    void asManyRowsAsAreTakenAreBroughtInAtOnce() {
        var file = HEADER
                + IntStream.range(0, OfficialsFile.MOST)
                        .mapToObj(at -> row(at + "y", "SUPERVISE", ",,,,"))
                        .collect(Collectors.joining());
        var done = json(brought(huang(), file, "k-" + some).expectStatus().isCreated());
        assertThat(done.at("/counts/granted").asInt()).isEqualTo(OfficialsFile.MOST);
        RealPostgres.execute("identity", """
                delete from account_tasks t using officials o where o.id = t.official and o.username like '%s%%'
                """.formatted(some));
    }

    @Test
    void whatIsNoFileIsRefusedWithoutAnyChange() {
        var chinese = (HEADER + row("a", "", ",,,,")).getBytes(Charset.forName("GB18030"));
        refused(send(huang(), "/v1/officials/imports/trial", chinese, null, "en"), 422, "file-not-utf8");
        refused(send(huang(), "/v1/officials/imports", chinese, "k-" + some, "en"), 422, "file-not-utf8");
        refused(send(huang(), "/v1/officials/imports", new byte[300_000], "k-" + some, "en"), 413, "content-too-large");
        refused(brought(huang(), HEADER, "k-" + some), 422, "file-empty");
        http.post()
                .uri("/v1/officials/imports")
                .headers(huang())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
        refused(
                send(
                        huang(),
                        "/v1/officials/imports",
                        (HEADER + row("a", "", ",,,,")).getBytes(StandardCharsets.UTF_8),
                        null,
                        "en"),
                400,
                "idempotency-key-missing");
    }

    @Test
    void theTemplateIsAFileWithoutRows() {
        for (var language : List.of("en", "zh-CN")) {
            var template = http.get()
                    .uri("/v1/officials/imports/template")
                    .headers(huang())
                    .header("Accept-Language", language)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("Content-Type", "text/csv;charset=UTF-8")
                    .expectBody(byte[].class)
                    .returnResult()
                    .getResponseBody();
            refused(
                    send(huang(), "/v1/officials/imports/trial", Objects.requireNonNull(template), null, language),
                    422,
                    "file-empty");
        }
    }

    private String row(String who, String duty, String rest) {
        return "%s,吴燕,%s@office.example,%s,%s,%s\n".formatted(some + who, some + who, OFFICE, duty, rest);
    }

    private WebTestClient.BodyContentSpec tried(TestTokens who, String file) {
        return send(who, "/v1/officials/imports/trial", file.getBytes(StandardCharsets.UTF_8), null, "en")
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private JsonNode trial(TestTokens who, String file, String language) {
        return json(send(who, "/v1/officials/imports/trial", file.getBytes(StandardCharsets.UTF_8), null, language)
                .expectStatus()
                .isOk());
    }

    private ResponseSpec brought(TestTokens who, String file, String key) {
        return send(who, "/v1/officials/imports", file.getBytes(StandardCharsets.UTF_8), key, "en");
    }

    private ResponseSpec send(
            TestTokens who, String path, byte[] file, @org.jspecify.annotations.Nullable String key, String language) {
        var request = http.post().uri(path).headers(who).header("Accept-Language", language);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.contentType(new MediaType("text", "csv")).bodyValue(file).exchange();
    }

    private JsonNode read(TestTokens who, String id) {
        return json(
                bureau.get(who, "/v1/officials/imports/{id}", id).expectStatus().isOk());
    }

    private static JsonNode json(ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(JsonNode.class).returnResult().getResponseBody());
    }

    private static List<String> places(JsonNode faults) {
        return faults.valueStream()
                .map(fault ->
                        fault.path("line").asLong() + " " + fault.path("column").asString())
                .toList();
    }

    private static String detail(JsonNode report, String place) {
        return report.path("faults")
                .valueStream()
                .filter(fault -> place.equals(
                        fault.path("line").asLong() + " " + fault.path("column").asString()))
                .map(fault -> fault.path("detail").asString())
                .collect(Collectors.joining());
    }

    private long known() {
        return RealPostgres.number("identity", "select count(*) from officials where username like '" + some + "%'");
    }

    private long posts() {
        return RealPostgres.number("identity", """
                select count(*) from posts p join officials o on o.id = p.official where o.username like '%s%%'
                """.formatted(some));
    }
}
