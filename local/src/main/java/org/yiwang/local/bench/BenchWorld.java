package org.yiwang.local.bench;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiwang.local.parts.Probe;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who acts on what in the benchmark: one citizen, one official, one item, and a key that signs for Keycloak. */
record BenchWorld(Site site, JsonNode item, SigningKey key) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final UUID CITIZEN = UUID.fromString("0199f000-0000-7000-8000-000000000301");
    static final UUID EDITOR = UUID.fromString("0199f000-0000-7000-8000-000000000398");
    static final UUID OFFICIAL = UUID.fromString("0199f000-0000-7000-8000-000000000399");

    static BenchWorld of(Site site) throws GeneralSecurityException {
        var key = new SigningKey(site.issuer());
        var world = new BenchWorld(site, JSON.readTree(item(site).toFile()), key);
        Texts.write(world.keys(), key.keySet());
        var requests = new CaseRequests(
                "localhost:" + site.ports().gateway(),
                key.citizen(CITIZEN),
                key.official(OFFICIAL, world.posts()),
                Texts.read(world.script("draft.json")),
                Texts.read(world.script("decision.json")));
        Texts.write(world.requests(), JSON.writeValueAsString(requests));
        return world;
    }

    static Path item(Site site) {
        return site.root().resolve("local/src/main/data/items/03-individual-business-registration.json");
    }

    /** A file of the benchmark's scripts. */
    Path script(String name) {
        return site.root().resolve("local/src/main/bench").resolve(name);
    }

    /** The requests of the load client, tokens and all. */
    Path requests() {
        return site.data().resolve("requests.json");
    }

    private Path keys() {
        return site.data().resolve("keys.json");
    }

    /** The posts of the official, as claims. */
    List<String> posts() {
        String place = "/" + item.get("department").asString() + "/"
                + item.get("region").asString();
        return List.of("INTAKE" + place, "DECIDE" + place);
    }

    /** What an editor of the province's catalogue shows. */
    String editorsToken() {
        return key.official(EDITOR, List.of(CatalogueWorld.post()));
    }

    /** Answers in the place of Keycloak's keys and of identity-service. */
    void startUpstream(Stage stage) throws Exception {
        int keycloak = site.ports().keycloak();
        int identity = site.ports().identity();
        stage.java(
                "upstream",
                stage.gatewayLibraries(),
                Map.of(),
                List.of(
                        Upstream.class.getName(),
                        "" + keycloak,
                        keys().toString(),
                        "" + identity,
                        script("me.json").toString()),
                () -> Probe.http("http://127.0.0.1:" + identity + "/v1/me"));
    }

    /** The real gateway, its limits raised by configuration and every filter on. */
    Process startGateway(Stage stage) throws Exception {
        return stage.part("gateway", Map.of("SPRING_CONFIG_ADDITIONALLOCATION", "file:" + script("gateway.yml")));
    }
}
