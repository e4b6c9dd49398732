package org.yiwang.local.signin;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.yiwang.local.realm.DemoAccounts;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Waiting;

/**
 * One person's browser at Keycloak, which keeps its session: the first sign-in asks for everything, a later one only for
 * what is lacking. Code with PKCE S256 (RFC 7636).
 */
public final class Visit {
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String CALLBACK = "http://localhost:9999/callback";
    /** A name and password, then a code, then another if somebody had used that one. */
    private static final int MOST_FORMS = 3;

    private static final Duration NEXT_CODE = Duration.ofSeconds(31);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String issuer;
    private final DemoAccounts.Person person;
    private final Wire wire = new Wire();
    private String given = "";

    public Visit(String issuer, DemoAccounts.Person person) {
        this.issuer = issuer;
        this.person = person;
    }

    /** Tokens for a public client, signed in as strongly as asked: {@code pwd}, {@code mfa}. */
    public Tokens tokens(String client, String acr) {
        var verifier = random();
        var answer = wire.get(endpoint("auth") + "?" + Wire.form(request(client, acr, verifier)));
        for (int forms = 0; answer.statusCode() == 200 && forms < MOST_FORMS; forms++) {
            answer = filledIn(answer);
        }
        return wire.tokens(
                endpoint("token"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        client,
                        "redirect_uri",
                        CALLBACK,
                        "code",
                        code(answer),
                        "code_verifier",
                        verifier));
    }

    private static Map<String, String> request(String client, String acr, String verifier) {
        return Map.of(
                "client_id",
                client,
                "response_type",
                "code",
                "scope",
                "openid",
                "acr_values",
                acr,
                "redirect_uri",
                CALLBACK,
                "state",
                random(),
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256");
    }

    private HttpResponse<String> filledIn(HttpResponse<String> page) {
        var fields = page.body().contains("name=\"otp\"")
                ? Map.of("otp", fresh())
                : Map.of("username", person.username(), "password", person.password());
        return wire.post(action(page.body()), fields);
    }

    /** A code is good once: asked again, somebody had used it, and the next one is waited for. */
    private String fresh() {
        var codes = new OneTimeCode(Objects.requireNonNull(person.totp()));
        Waiting.until(
                NEXT_CODE,
                Duration.ofMillis(200),
                () -> !codes.at(Instant.now()).equals(given));
        given = codes.at(Instant.now());
        return given;
    }

    private String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    private static String action(String page) {
        var form = FORM.matcher(page);
        if (!form.find()) {
            throw new Refused(
                    "Keycloak shows no sign-in form: " + page.lines().limit(5).toList());
        }
        return URI.create(form.group(1).replace("&amp;", "&")).toString();
    }

    private static String code(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElse("");
        var code = CODE.matcher(location);
        if (!code.find()) {
            throw new Refused("Keycloak gives no code but " + answer.statusCode() + " " + location);
        }
        return code.group(1);
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
