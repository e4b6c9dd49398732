package org.yiwang.local.realm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.yiwang.local.site.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's admin API, as far as a realm's installation needs it. */
final class KeycloakAdmin {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String url;
    private final String token;

    private KeycloakAdmin(String url, String token) {
        this.url = url;
        this.token = token;
    }

    static KeycloakAdmin signIn(String keycloak, String client, String secret) {
        var form = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret;
        var request = HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = send(request);
        if (answer.statusCode() != 200) {
            throw new Refused("Keycloak refuses the launcher (" + answer.statusCode() + "): " + answer.body());
        }
        return new KeycloakAdmin(
                keycloak + "/admin",
                JSON.readTree(answer.body()).get("access_token").asString());
    }

    boolean exists(String path) {
        return send(request(path).GET().build()).statusCode() == 200;
    }

    JsonNode get(String path) {
        return JSON.readTree(done(request(path).GET().build()));
    }

    void post(String path, JsonNode body) {
        done(request(path).POST(BodyPublishers.ofString(body.toString())).build());
    }

    /** Gives the id of what was made. */
    String make(String path, JsonNode body) {
        var request =
                request(path).POST(BodyPublishers.ofString(body.toString())).build();
        var place = answered(request).headers().firstValue("Location").orElseThrow();
        return place.substring(place.lastIndexOf('/') + 1);
    }

    void put(String path, JsonNode body) {
        done(request(path).PUT(BodyPublishers.ofString(body.toString())).build());
    }

    void delete(String path) {
        done(request(path).DELETE().build());
    }

    JsonNode client(String realm, String clientId) {
        return get(realm + "/clients?clientId=" + clientId).get(0);
    }

    static String path(String realm, String kind, JsonNode found) {
        return realm + "/" + kind + "/" + found.get("id").asString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofMinutes(4))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static String done(HttpRequest request) {
        return answered(request).body();
    }

    private static HttpResponse<String> answered(HttpRequest request) {
        var answer = send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new Refused("Keycloak answers " + answer.statusCode() + " to " + request.method() + " "
                    + request.uri().getPath() + ": " + answer.body());
        }
        return answer;
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refused("Keycloak does not answer: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        }
    }
}
