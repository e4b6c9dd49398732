package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.mail.SinkClient;
import org.yiwang.local.realm.DemoAccounts;
import org.yiwang.local.realm.Newcomer;
import org.yiwang.local.signin.Browser;
import org.yiwang.local.site.Waiting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How people show who they are: levels and factors, wrong passwords, recovery, and what of Keycloak is not for them.
 */
class SignInJourney {
    private static final Pattern LINK = Pattern.compile("http://\\S+/action-token\\?\\S+");
    /** Ten lock an account; Keycloak counts them beside the answer and may still be counting the last. */
    private static final int MORE_THAN_ENOUGH = 15;

    private final Cast cast = Stage.cast();
    private final Browser browser = new Browser(cast.suite().gateway());

    @Test
    void anOfficialGetsADeskSessionWithTheSecondFactorOnly() {
        var official = cast.suite().account("sunqiang");
        var page = browser.enter(browser.open("/login/desk"), official);
        assertThat(page.text()).contains("name=\"otp\"");
        assertThat(signedIn()).isFalse();
        var again = browser.fillIn(page, "otp=000000");
        assertThat(again.text()).contains("name=\"otp\"");
        assertThat(signedIn()).isFalse();
        browser.giveCode(again, official);
        assertThat(signedIn()).isTrue();
    }

    @Test
    void whoHasNoSecondFactorYetSetsItUpBeforeTheDeskOpens() {
        var page = browser.enter(browser.open("/login/desk"), newcomer("official"));
        assertThat(page.text()).contains("id=\"kc-totp-settings-form\"").doesNotContain("name=\"otp\"");
        assertThat(browser.place()).contains("/required-action").contains("CONFIGURE_TOTP");
        browser.fillIn(page, "totp=000000&totpSecret=guessed&userLabel=phone");
        assertThat(browser.get("/login/desk").header("Location"))
                .startsWith(cast.suite().issuer());
        assertThat(signedIn()).isFalse();
    }

    @Test
    void aCitizenIsToldThatTheDeskIsNotForThemBeforeASecondFactorIsAsked() {
        var page = browser.enter(browser.open("/login/desk?lang=en"), newcomer("citizen"));
        assertThat(page.text())
                .contains("The desk is for officials only")
                .doesNotContain("name=\"otp\"")
                .doesNotContain("kc-totp-settings-form");
        assertThat(signedIn()).isFalse();
        browser.signIn("portal", newcomer("citizen"));
        assertThat(signedIn()).isTrue();
        assertThat(browser.open("/login/portal?to=/cases&acr_values=mfa").text())
                .contains("kc-totp-settings-form");
    }

    /** An account each, for two wrong codes one right after the other lock an account for some seconds. */
    @ParameterizedTest
    @CsvSource({"en, Sign in · Yiwang, sunqiang", "zh-CN, 登录 · 一网通办, zhoufang"})
    void everyPageOfTheSignInSpeaksTheLanguageAskedForAndTheAccountKeepsItsOwn(
            String language, String title, String username) {
        var official = cast.suite().account(username);
        var first = browser.open("/login/desk?lang=" + language);
        var second = browser.enter(first, official);
        var third = browser.fillIn(second, "otp=000000");
        assertThat(List.of(first, second, third))
                .allSatisfy(page -> assertThat(page.text())
                        .contains("lang=\"" + language + "\"")
                        .contains(title));
        browser.giveCode(third, official);
        assertThat(signedIn()).isTrue();
        var token = claims(new Program("demo-official", browser).accessToken());
        assertThat(token.at("/locale").asString()).isEqualTo("zh-CN");
    }

    @Test
    void aTokenTellsHowAndWhenOneSignedInAndHowSurelyOneIsKnown() {
        var before = Instant.now().minusSeconds(2);
        var citizen = claims(cast.signIn().anew("wangjianguo", "demo-citizen").access());
        assertThat(citizen.at("/acr").asString()).isEqualTo("pwd");
        assertThat(citizen.at("/identity_assurance").asInt()).isEqualTo(2);
        assertThat(Instant.ofEpochSecond(citizen.at("/auth_time").asLong())).isBetween(before, Instant.now());
        var official = claims(cast.signIn().anew("sunqiang", "demo-official").access());
        assertThat(official.at("/acr").asString()).isEqualTo("mfa");
    }

    @Test
    void aSecondFactorIsAskedOnceAndOnTopOfWhatWasShown() {
        var visit = cast.signIn().visit("sunqiang");
        assertThat(acr(visit.tokens("demo-official", "pwd").access())).isEqualTo("pwd");
        assertThat(acr(visit.tokens("demo-official", "mfa").access())).isEqualTo("mfa");
        assertThat(acr(visit.tokens("demo-official", "mfa").access())).isEqualTo("mfa");
    }

    @Test
    void aDecisionIsChallengedUntilTheSecondFactorIsShown() {
        var application = Stage.submitted("lixiaomei", Stage.PARKING);
        application.act(cast.as("zhangmin"), "acceptance", Map.of());
        application.act(cast.as("zhoufang"), "review", Map.of());
        var visit = cast.signIn().visit("zhoufang");
        var weak = visit.tokens("demo-official", "pwd").access();
        var path = application.path() + "/decision";
        var decision = Map.of("outcome", "APPROVED", "reasons", "材料齐全，符合条件。");
        var etag = cast.as("zhoufang").get(application.path()).must(200).etag();
        var refused = cast.anonymous().with(() -> weak).post(path, decision, etag);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.problem()).isEqualTo("insufficient-user-authentication");
        assertThat(refused.header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_user_authentication\", acr_values=\"mfa\"");
        var strong = visit.tokens("demo-official", "mfa").access();
        cast.anonymous().with(() -> strong).post(path, decision, etag).must(200);
    }

    @Test
    void theGatewayStepsASessionUpAndKeepsItMeanwhile() {
        var official = cast.suite().account("sunqiang");
        browser.signIn("desk", official);
        var since = Instant.now();
        Waiting.until(
                Duration.ofSeconds(5),
                Duration.ofMillis(100),
                () -> Instant.now().isAfter(since.plusSeconds(2)));
        var page = browser.open("/login/desk?to=/desk&acr_values=mfa&max_age=0");
        assertThat(page.text()).contains("name=\"password\"");
        assertThat(signedIn()).isTrue();
        browser.giveCode(browser.enter(page, official), official);
        assertThat(browser.place()).isEqualTo(cast.suite().gateway() + "/desk");
        assertThat(signedIn()).isTrue();
        browser.open("/login/desk?to=/desk&acr_values=mfa&max_age=600");
        assertThat(browser.place()).isEqualTo(cast.suite().gateway() + "/desk");
    }

    @Test
    void tooManyWrongPasswordsLockTheAccountForAWhile() {
        var citizen = newcomer("citizen");
        var wrong = new DemoAccounts.Person(citizen.username(), "guessed", citizen.person(), "citizen", "", null);
        var page = browser.open("/login/portal");
        for (int tries = 0; tries < MORE_THAN_ENOUGH; tries++) {
            page = browser.enter(page, wrong);
            assertThat(page.text()).contains("name=\"password\"");
        }
        Waiting.pause(Duration.ofSeconds(1));
        assertThat(browser.enter(page, citizen).text()).contains("name=\"password\"");
        assertThat(signedIn()).isFalse();
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkInALetterAndOneSignsInAfterwards() {
        var citizen = newcomer("citizen");
        var forgot = Pattern.compile("href=\"([^\"]*reset-credentials[^\"]*)\"")
                .matcher(browser.open("/login/portal").text());
        assertThat(forgot.find()).isTrue();
        var asked = browser.open(forgot.group(1).replace("&amp;", "&"));
        assertThat(browser.fillIn(asked, "username=" + citizen.username()).text())
                .contains("name=\"password\"");
        var page = browser.open(link(citizen.username() + "@crowd.example"));
        assertThat(page.text()).contains("name=\"password-new\"");
        browser.fillIn(page, "password-new=local-only-new&password-confirm=local-only-new");
        assertThat(signedIn()).isFalse();
        assertThat(browser.enter(browser.open("/login/portal"), citizen).text()).contains("name=\"password\"");
        var renewed = new DemoAccounts.Person(
                citizen.username(), "local-only-new", citizen.person(), citizen.role(), citizen.what(), null);
        browser.enter(browser.open("/login/portal"), renewed);
        assertThat(signedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth",
                "/auth/",
                "/auth/admin",
                "/auth/admin/",
                "/auth/admin/master/console/",
                "/auth/admin/yiwang/console/",
                "/auth/admin/realms/yiwang/users",
                "/auth/admin/serverinfo",
                "/auth/realms/master",
                "/auth/realms/master/protocol/openid-connect/auth?client_id=security-admin-console",
                "/auth/realms/master/.well-known/openid-configuration",
                "/auth/realms/yiwangx/account",
                "/auth/health/ready",
                "/auth/metrics"
            })
    void whatIsForAdministratorsIsNotReachedThroughTheGateway(String path) {
        assertThat(browser.get(path).status()).isEqualTo(404);
        assertThat(browser.send("POST", path, "", Map.of()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/realms/yiwang/../master/.well-known/openid-configuration",
                "/auth/realms/yiwang/%2e%2e/master/.well-known/openid-configuration",
                "/auth/realms/yiwang/..%2f..%2fadmin/",
                "/auth/realms//master"
            })
    void norByTricksWithThePath(String path) {
        assertThat(cast.anonymous().get(path).status()).isIn(400, 404);
    }

    private DemoAccounts.Person newcomer(String role) {
        return Newcomer.of(cast.suite().site(), role);
    }

    private boolean signedIn() {
        return browser.get("/session").must(200).json().at("/signedIn").asBoolean();
    }

    private String link(String address) {
        var sink = new SinkClient(cast.suite().mail().page());
        assertThat(Waiting.until(
                        Duration.ofSeconds(20),
                        Duration.ofMillis(200),
                        () -> !sink.to(address).isEmpty()))
                .isTrue();
        var letter = sink.to(address).getFirst();
        assertThat(letter.subject()).isEqualTo("一网通办：重设密码");
        var link = LINK.matcher(letter.text());
        assertThat(link.find()).as(letter.text()).isTrue();
        return link.group();
    }

    private static String acr(String token) {
        return claims(token).at("/acr").asString();
    }

    private static JsonNode claims(String token) {
        var claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonMapper.shared().readTree(new String(claims, StandardCharsets.UTF_8));
    }
}
