package org.yiwang.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.gateway.testing.GatewayTest;
import reactor.netty.http.client.HttpClient;

@GatewayTest
class PortalTest {

    private static final String NAVIGATION = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern ASSET = Pattern.compile("[\" ](/assets/[^\" ]+)");
    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*\\ssrc=)|\\sstyle=|<style|\\son[a-z]+=");

    /** Bytes of a script before it is compressed. */
    private static final int LARGEST = 1024 * 1024;

    @Autowired
    WebTestClient client;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=停车",
                "/items/0199f000-0000-7000-8000-000000000205",
                "/apply/0199f000-0000-7000-8000-000000000205/form",
                "/cases",
                "/inbox",
                "/settings",
                "/desk",
                "/desk/queue"
            })
    void everyAddressOfThePortalShowsItsSinglePage(String address) {
        var page = page(address);
        assertThat(page.getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(page.getResponseHeaders().getContentType())
                .isEqualTo(new MediaType("text", "html", StandardCharsets.UTF_8));
        assertThat(page.getResponseHeaders().getCacheControl()).isEqualTo("no-cache");
        assertThat(text(page)).isEqualTo(text(page("/"))).contains("<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/gone-12345678.js",
                "/assets",
                "/gone.png",
                "/cases/gone.css",
                "/docs/gone",
                "/problems/gone",
                "/login/gone",
                "/internal/people",
                "/actuator/health"
            })
    void whatIsSomebodyElsesOrAFileThatIsNotThereIsNeverThatPage(String address) {
        assertThat(page(address).getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/../application.yml", "/assets/%2e%2e/application.yml", "/..%2fapplication.yml"})
    void noPathLeadsOutOfThePortal(String address) {
        client.get()
                .uri(URI.create("http://localhost:" + port + address))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aProgramThatAsksForNoPageIsToldThatThereIsNothing() {
        client.get()
                .uri("/search")
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        client.post()
                .uri("/search")
                .header("Accept", NAVIGATION)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void thePageIsNotSentAgainWhileItIsTheSame() {
        var tag = Objects.requireNonNull(page("/").getResponseHeaders().getETag());
        assertThat(tag).startsWith("\"");
        client.get()
                .uri("/cases")
                .header("Accept", NAVIGATION)
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectHeader()
                .valueEquals("Vary", "Accept-Encoding");
    }

    @Test
    void thePageHasNothingTheSecurityPolicyForbids() {
        var page = page("/");
        assertThat(page.getResponseHeaders().getFirst("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';");
        assertThat(text(page)).doesNotContainPattern(INLINE);
    }

    @Test
    void whatEachAreaNeedsIsNamedInThePage() {
        assertThat(text(page("/")))
                .contains(
                        "data-home=\"/assets/", "data-desk=\"/assets/", "data-zh-CN=\"/assets/", "data-en=\"/assets/");
    }

    @Test
    void filesNamedByTheirContentAreKeptForAYear() {
        assertThat(assets()).anyMatch(name -> name.endsWith(".js")).anyMatch(name -> name.endsWith(".css"));
        for (var name : assets()) {
            var file = file(name, "identity");
            assertThat(file.getStatus()).isEqualTo(HttpStatus.OK);
            assertThat(file.getResponseHeaders().getCacheControl())
                    .contains("max-age=31536000")
                    .contains("public")
                    .contains("immutable");
            assertThat(file.getResponseHeaders().getContentType())
                    .isEqualTo(MediaType.parseMediaType(
                            (name.endsWith(".js") ? "text/javascript" : "text/css") + ";charset=UTF-8"));
            assertThat(file.getResponseHeaders().containsHeader("RateLimit")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"gzip, deflate, br|br", "gzip;q=0.5|gzip", "br;q=0, gzip|gzip", "GZIP|gzip", "zstd|", "identity|"})
    void whatIsCompressedDependsOnWhatTheBrowserTakes(String taken, String coding) {
        var file = file(assets().getFirst(), taken);
        assertThat(file.getResponseHeaders().getFirst("Content-Encoding")).isEqualTo(coding);
        assertThat(file.getResponseHeaders().getVary()).contains("Accept-Encoding");
    }

    @Test
    void compressedIsTheSameOnlySmaller() throws IOException {
        var name = assets().getFirst();
        var plain = bytes(file(name, "identity"));
        var small = bytes(file(name, "gzip"));
        assertThat(small).hasSizeLessThan(plain.length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(small)).readAllBytes())
                .isEqualTo(plain);
        assertThat(bytes(file(name, "br"))).hasSizeLessThan(small.length);
        assertThat(file(name, "br").getResponseHeaders().getETag())
                .isNotEqualTo(file(name, "gzip").getResponseHeaders().getETag());
    }

    @Test
    void searchEnginesAreToldWhatToRead() {
        var robots = file("/robots.txt", "identity");
        assertThat(robots.getResponseHeaders().getContentType())
                .isEqualTo(new MediaType("text", "plain", StandardCharsets.UTF_8));
        assertThat(new String(bytes(robots), StandardCharsets.UTF_8)).contains("User-agent: *");
    }

    @ParameterizedTest
    @CsvSource({
        "/favicon.svg, image/svg+xml",
        "/icon-192.png, image/png",
        "/manifest.webmanifest, application/manifest+json"
    })
    void filesWithPlainNamesAreAskedForAnew(String name, String type) {
        var file = file(name, "identity");
        assertThat(file.getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(file.getResponseHeaders().getContentType()).hasToString(type);
        assertThat(file.getResponseHeaders().getCacheControl()).isEqualTo("no-cache");
    }

    @Test
    void whatTheBuildKeepsForItselfIsNotServed() {
        assertThat(file("/.vite/manifest.json", "identity").getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void onlyTheHeadersOfAPageCanBeAskedFor() {
        var head = client.method(HttpMethod.HEAD)
                .uri("/cases")
                .header("Accept", NAVIGATION)
                .exchange();
        head.expectStatus().isOk().expectHeader().exists("ETag").expectBody().isEmpty();
    }

    private List<String> assets() {
        return ASSET.matcher(text(page("/")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private EntityExchangeResult<byte[]> page(String address) {
        return client.get()
                .uri(address)
                .header("Accept", NAVIGATION)
                .exchange()
                .expectBody()
                .returnResult();
    }

    /** Asked for by a client that unpacks nothing. */
    private EntityExchangeResult<byte[]> file(String name, String taken) {
        return WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.create()))
                .baseUrl("http://localhost:" + port)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                .build()
                .get()
                .uri(name)
                .header(HttpHeaders.ACCEPT_ENCODING, taken)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static byte[] bytes(EntityExchangeResult<byte[]> answer) {
        return Objects.requireNonNull(answer.getResponseBody());
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        return new String(bytes(answer), StandardCharsets.UTF_8);
    }
}
