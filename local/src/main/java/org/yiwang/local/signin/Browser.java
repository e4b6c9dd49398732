package org.yiwang.local.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.realm.DemoAccounts;
import org.yiwang.local.site.Refused;

/** A browser without scripts: keeps cookies by path, follows redirects, fills in Keycloak's forms, remembers all it saw. */
public final class Browser {
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String base;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final List<String> seen = new ArrayList<>();
    private String place;

    public Browser(String base) {
        this.base = base;
        this.place = base + "/";
    }

    public record Cookie(String name, String value, String path, String line) {
        static Cookie of(String line) {
            var pair = line.split(";", 2)[0].split("=", 2);
            var path = Pattern.compile("(?i);\\s*path=([^;]+)").matcher(line);
            return new Cookie(pair[0], pair[1], path.find() ? path.group(1) : "/", line);
        }

        boolean expired() {
            return line.matches("(?i).*;\\s*max-age=0(;.*)?") || value.isEmpty();
        }
    }

    /** Signs in through the forms, with a code if one is asked for; gives the last page. */
    public Answer signIn(String client, DemoAccounts.Person person) {
        var page = enter(open("/login/" + client), person);
        return page.text().contains("name=\"otp\"") ? giveCode(page, person) : page;
    }

    /** Fills in name and password; gives the page that comes then. */
    public Answer enter(Answer page, DemoAccounts.Person person) {
        return fillIn(page, "username=" + encoded(person.username()) + "&password=" + encoded(person.password()));
    }

    /** Fills in the code of the moment. */
    public Answer giveCode(Answer page, DemoAccounts.Person person) {
        return fillIn(page, "otp=" + new OneTimeCode(Objects.requireNonNull(person.totp())).at(Instant.now()));
    }

    /** Sends the first form of a page. */
    public Answer fillIn(Answer page, String form) {
        var action = FORM.matcher(page.text());
        if (!action.find()) {
            throw new Refused("no form at " + place + ": " + page.status() + " " + page.text());
        }
        return follow(send(
                "POST",
                action.group(1).replace("&amp;", "&"),
                form,
                Map.of("Content-Type", "application/x-www-form-urlencoded")));
    }

    /** Opens an address and follows wherever it leads. */
    public Answer open(String address) {
        return follow(get(address));
    }

    public Answer get(String address) {
        return send("GET", address, "", Map.of());
    }

    public Answer send(String method, String address, String body, Map<String, String> headers) {
        var target = URI.create(place).resolve(address.startsWith("/") ? base + address : address);
        var request = HttpRequest.newBuilder(target).method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        var cookie = cookies.values().stream()
                .filter(held -> target.getPath().startsWith(held.path()))
                .map(held -> held.name() + "=" + held.value())
                .collect(Collectors.joining("; "));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        place = target.toString();
        return remember(method, request.build());
    }

    public String place() {
        return place;
    }

    /** The cookie as the server set it last. */
    public Cookie cookie(String name) {
        return cookies.values().stream()
                .filter(held -> held.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused("no cookie " + name + " among " + cookies.keySet()));
    }

    /** Everything scripts of a page could have read: bodies and headers of the suite's own answers. */
    public List<String> seen() {
        return List.copyOf(seen);
    }

    private Answer follow(Answer answer) {
        var last = answer;
        for (int hops = 0; last.status() / 100 == 3 && hops < 12; hops++) {
            last = get(last.header("Location"));
        }
        return last;
    }

    private Answer remember(String method, HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofByteArray());
            for (var line : response.headers().allValues("Set-Cookie")) {
                var cookie = Cookie.of(line);
                cookies.remove(cookie.name() + cookie.path());
                if (!cookie.expired()) {
                    cookies.put(cookie.name() + cookie.path(), cookie);
                }
            }
            var answer = new Answer(
                    method + " " + request.uri(), response.statusCode(), response.headers(), response.body());
            seen.add(answer.headers().map() + "\n" + answer.text());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
