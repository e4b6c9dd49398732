package org.yiwang.identity.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.identity.clients.Client.Authentication;
import org.yiwang.identity.clients.Client.Plan;
import tools.jackson.databind.json.JsonMapper;

class NewClientTest {

    private static final String ADDRESS = "https://app.example/callback";

    @ParameterizedTest
    @CsvSource({
        "https://app.example/callback, true, true",
        "https://app.example:8443/a?b=c, true, true",
        "http://localhost:8000/callback, true, false",
        "http://127.0.0.1/callback, true, false",
        "http://[::1]:3000/, true, false",
        "https://localhost/callback, false, false",
        "http://app.example/callback, false, false",
        "https://app.example/*, false, false",
        "https://*.example/callback, false, false",
        "https://app.example/callback#part, false, false",
        "https://user@app.example/callback, false, false",
        "https:///callback, false, false",
        "/callback, false, false",
        "app.example:/callback, false, false",
        "javascript:alert(1), false, false",
        "https://app.example/ space, false, false"
    })
    void anAddressIsWholeAndSafe(String address, boolean sandbox, boolean production) {
        assertThat(RedirectUri.fits(address, Environment.SANDBOX)).isEqualTo(sandbox);
        assertThat(RedirectUri.fits(address, Environment.PRODUCTION)).isEqualTo(production);
    }

    @Test
    void keysArePublicNamedAndStrong() throws JOSEException {
        var ec = new ECKeyGenerator(Curve.P_256).keyID("a").generate().toPublicJWK();
        var rsa = new RSAKeyGenerator(2048).keyID("b").generate().toPublicJWK();
        assertThat(accepted(new JWKSet(List.of(ec, rsa)))).isPresent();

        var secret = new ECKeyGenerator(Curve.P_256).keyID("a").generate();
        var wide = new ECKeyGenerator(Curve.P_384).keyID("a").generate().toPublicJWK();
        var short1024 = new RSAKeyGenerator(1024, true).keyID("a").generate().toPublicJWK();
        var unnamed = new ECKeyGenerator(Curve.P_256).generate().toPublicJWK();
        assertThat(accepted(new JWKSet(secret))).isEmpty();
        assertThat(accepted(new JWKSet(wide))).isEmpty();
        assertThat(accepted(new JWKSet(short1024))).isEmpty();
        assertThat(accepted(new JWKSet(unnamed))).isEmpty();
        var same = new RSAKeyGenerator(2048).keyID("a").generate().toPublicJWK();
        assertThat(accepted(new JWKSet(List.of(ec, same)))).isEmpty();
        assertThat(accepted(new JWKSet())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"kty\": 1}", "{\"kty\": \"EC\", \"kid\": \"a\"}", "{\"kty\": \"oct\", \"k\": \"AA\"}"})
    void whatIsNoPublicKeyIsNone(String key) {
        assertThat(read("{\"keys\": [" + key + "]}").accepted()).isEmpty();
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        var wanted = client(
                Environment.PRODUCTION,
                Authentication.SECRET,
                read("{\"keys\": [{}]}"),
                Set.of(Scope.PEOPLE_READ, Scope.CASES_READ),
                null,
                null);
        assertThat(wanted.faults(Set.of()))
                .extracting(FieldError::pointer)
                .containsExactly("/keys", "/authentication", "/items");
    }

    @Test
    void theSandboxHasNeitherItemsNorPlan() {
        var wanted = client(
                Environment.SANDBOX,
                Authentication.KEYS,
                null,
                Set.of(Scope.PEOPLE_READ),
                List.of(UUID.randomUUID()),
                Plan.LARGE);
        assertThat(wanted.faults(Set.of())).extracting(FieldError::pointer).containsExactly("/keys", "/items", "/plan");
    }

    @Test
    void aClientThatReadsOnlyTheCatalogueNeedsNoItems() {
        var wanted = client(
                Environment.PRODUCTION, Authentication.SECRET, null, Set.of(Scope.ITEMS_READ), null, Plan.STANDARD);
        assertThat(wanted.faults(Set.of())).isEmpty();
    }

    @Test
    void anItemTheCatalogueDoesNotKnowIsNamed() {
        var known = UUID.randomUUID();
        var wanted = client(
                Environment.PRODUCTION,
                Authentication.SECRET,
                null,
                Set.of(Scope.CASES_READ),
                List.of(known, UUID.randomUUID()),
                null);
        assertThat(wanted.faults(Set.of(known)))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/items/1", "unknown-item"));
    }

    @Test
    void aNameIsGivenInBothLanguages() {
        assertThat(new ClientName(" ", "x".repeat(101)).faults())
                .extracting(FieldError::pointer)
                .containsExactly("/name/zh-CN", "/name/en");
    }

    private static Optional<String> accepted(JWKSet keys) {
        return read(keys.toString(false)).accepted();
    }

    private static KeySet read(String text) {
        return JsonMapper.shared().readValue(text, KeySet.class);
    }

    private static NewClient client(
            Environment environment,
            Authentication authentication,
            @Nullable KeySet keys,
            Set<Scope> scopes,
            @Nullable List<UUID> items,
            @Nullable Plan plan) {
        var organisation = new NewClient.Organisation("西湖银行", "91330106MA00000003");
        return new NewClient(
                environment,
                new ClientName("西湖银行", "West Lake Bank"),
                organisation,
                "开户时核对",
                authentication,
                keys,
                List.of(ADDRESS),
                scopes,
                items,
                plan);
    }
}
