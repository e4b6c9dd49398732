package org.yiwang.local.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;
import tools.jackson.databind.JsonNode;

class RealmTest {
    private final Site site = Site.of(Path.of("..").toAbsolutePath().normalize(), Path.of("nowhere"), 8480);
    private final JsonNode realm = Realm.of(site).definition();

    @Test
    void noClientTakesPasswords() {
        assertThat(clients())
                .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean(true));
    }

    @Test
    void everyClientOfPeopleNeedsPkceWithS256() {
        assertThat(clients())
                .filteredOn(client -> client.path("standardFlowEnabled").asBoolean(true))
                .isNotEmpty()
                .allSatisfy(client -> assertThat(client.path("attributes")
                                .path("pkce.code.challenge.method")
                                .asString())
                        .isEqualTo("S256"));
    }

    @Test
    void theGatewaysClientsReturnToThisGatewayOnly() {
        assertThat(clients())
                .filteredOn(client -> List.of("portal", "desk")
                        .contains(client.get("clientId").asString()))
                .hasSize(2)
                .allSatisfy(client -> assertThat(client.get("redirectUris").toString())
                        .isEqualTo("[\"http://localhost:8480/login/oauth2/code/%s\"]"
                                .formatted(client.get("clientId").asString())));
    }

    @Test
    void noPersonOrDemoClientIsInTheRealmItself() {
        var text = Texts.read(site.root().resolve("local/src/main/realm/yiwang-realm.json"));
        assertThat(text).doesNotContain("demo-").doesNotContain("local-only").doesNotContain("credentials");
    }

    @Test
    void noPlaceholderIsLeft() {
        assertThat(realm.toString().replace("resource_access.${client_id}", "").replaceAll("\\$\\{[a-z]+\\w*}", ""))
                .doesNotContain("${");
    }

    @Test
    void nineDemoPeopleCanSignIn() {
        assertThat(DemoAccounts.people(site)).hasSize(9).allSatisfy(person -> {
            assertThat(person.password()).isEqualTo("local-only-demo");
            assertThat(person.role()).isIn("citizen", "official");
            assertThat(person.what()).isNotBlank();
        });
    }

    private List<JsonNode> clients() {
        return StreamSupport.stream(realm.get("clients").spliterator(), false).toList();
    }
}
