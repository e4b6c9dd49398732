package org.yiwang.local.realm;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yiwang.local.site.Site;
import tools.jackson.databind.JsonNode;

/** The accounts and OAuth clients of the demo world, as the realm's files name them. */
public final class DemoAccounts {
    private DemoAccounts() {}

    /** A person one can sign in as. */
    public record Person(String username, String password, String person, String role, String what) {}

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
                user.at("/attributes/about/0").asString());
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
