package org.yiwang.local.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.yiwang.local.suite.Suite;

/** Signs demo people and programs in in the way the outside world does, and holds their tokens; RFC 6749, section 4.4. */
public final class SignIn {
    private static final Duration LEAST_LEFT = Duration.ofSeconds(60);

    private record Held(String token, Instant until) {}

    private final Suite suite;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    public SignIn(Suite suite) {
        this.suite = suite;
    }

    /** An access token of a demo person from the demo client of their population, held until it is about to expire. */
    public String as(String username) {
        var client = "demo-" + suite.account(username).role();
        return hold(username + " " + client, () -> anew(username, client));
    }

    /** An access token of a program's own account for one service, held until it is about to expire. */
    public String asClient(String client, String service) {
        return hold(client + " > " + service, () -> clientCredentials(client, service));
    }

    /** Signs a demo person in with any public client through Keycloak's forms, with all the factors the person has. */
    public Tokens anew(String username, String client) {
        return visit(username).tokens(client, suite.account(username).totp() == null ? "pwd" : "mfa");
    }

    /** A fresh browser of a demo person at Keycloak. */
    public Visit visit(String username) {
        return new Visit(suite.issuer(), suite.account(username));
    }

    private Tokens clientCredentials(String client, String service) {
        var secret = String.valueOf(suite.client(client).secret());
        return new Wire()
                .tokens(
                        suite.issuer() + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                client,
                                "client_secret",
                                secret,
                                "scope",
                                service));
    }

    private String hold(String key, Supplier<Tokens> fetch) {
        return held.compute(key, (same, old) -> {
                    if (old != null && old.until().isAfter(Instant.now())) {
                        return old;
                    }
                    var fresh = fetch.get();
                    var until = Instant.now().plusSeconds(fresh.seconds()).minus(LEAST_LEFT);
                    return new Held(fresh.access(), until);
                })
                .token();
    }
}
