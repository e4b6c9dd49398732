package org.yiwang.local.realm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.yiwang.local.site.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The accounts and OAuth clients of the demo world, as the realm's files name them. */
public final class DemoAccounts {
    private DemoAccounts() {}

    /** A person one can sign in as; the secret of the second factor (base32) is there for who has one. */
    public record Person(
            String username,
            String password,
            String person,
            String role,
            String what,
            @Nullable String totp) {}

    /** An OAuth client one can use; the secret is there only for a program's own account. */
    public record Client(
            String id,
            String type,
            List<String> redirectUris,
            @Nullable String secret) {}

    public static List<Person> people(Site site) {
        return stream(Realm.demo(site).get("users"))
                .filter(user -> user.has("credentials"))
                .map(DemoAccounts::person)
                .toList();
    }

    public static List<Client> clients(Site site) {
        return stream(Realm.demo(site).get("clients")).map(DemoAccounts::client).toList();
    }

    private static Person person(JsonNode user) {
        return new Person(
                user.get("username").asString(),
                user.at("/credentials/0/value").asString(),
                user.get("id").asString(),
                user.at("/realmRoles/0").asString(),
                user.at("/attributes/about/0").asString(),
                totp(user));
    }

    private static @Nullable String totp(JsonNode user) {
        return stream(user.get("credentials"))
                .filter(credential -> credential.get("type").asString().equals("otp"))
                .map(credential -> credential.get("secretData").asString())
                .map(secret -> JsonMapper.shared().readTree(secret).get("value").asString())
                .map(secret -> new Base32().encodeAsString(secret.getBytes(StandardCharsets.UTF_8)))
                .findFirst()
                .orElse(null);
    }

    private static Client client(JsonNode client) {
        var redirects =
                stream(client.get("redirectUris")).map(JsonNode::asString).toList();
        return client.get("publicClient").asBoolean()
                ? new Client(client.get("clientId").asString(), "public", redirects, null)
                : new Client(
                        client.get("clientId").asString(),
                        "service",
                        redirects,
                        client.get("secret").asString());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
