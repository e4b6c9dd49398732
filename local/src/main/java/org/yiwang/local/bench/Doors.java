package org.yiwang.local.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiwang.local.bench.Reads.Door;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.parts.Kafka;
import org.yiwang.local.parts.Probe;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Secrets;
import org.yiwang.local.site.Site;

/** Starts what each benchmark measures beside the gateway, and measures it. */
record Doors(Stage stage, Site site, BenchWorld world, Door gateway, Profiles profiles) {
    private static final int BARE_PORT = 18_199;

    /** Papers are made after the actions measured, a few in a minute here; what one costs is a figure of its own. */
    private static final int PAPERS_REST = 1000;

    /** What a bare gateway has no use for; everything else of the gateway's libraries it has too. */
    private static final String NOT_BARE = ".*(security-web|security-config|security-oauth2|security-core|boot-security"
            + "|starter-security|oauth2|nimbus|session|data-|redis|lettuce|bucket4j|micrometer-core|micrometer-registry"
            + "|micrometer-jakarta|micrometer-metrics|boot-micrometer|prometheus|actuator|resilience4j|circuitbreaker"
            + "|service-defaults|keycloak-spring|springdoc|swagger|flyway|jdbc|HikariCP|r2dbc|kafka|cloudevents"
            + "|postgresql).*";

    Reads.Result reads(Reads reads) throws Exception {
        List<Path> libraries = stage.gatewayLibraries().stream()
                .filter(library -> !library.getFileName().toString().matches(NOT_BARE))
                .toList();
        Process process = stage.java(
                "bare",
                libraries,
                Map.of(
                        "BARE_PORT", "" + BARE_PORT,
                        "YIWANG_IDENTITY_URL",
                                "http://127.0.0.1:" + site.ports().identity()),
                List.of(
                        BareGateway.class.getName(),
                        "--spring.config.location=file:" + world.script("application-bare.yml")),
                () -> Probe.http("http://127.0.0.1:" + BARE_PORT + "/v1/me"));
        Bench.say("Read through a bare route and through the gateway:");
        if (Probe.http("http://127.0.0.1:" + gateway.port() + "/v1/me")) {
            throw new Refused("The gateway let a read without a token pass; there is nothing to compare.");
        }
        var bare = new Door("bare", process.pid(), BARE_PORT);
        reads.warm(bare, gateway);
        Reads.Result result = profiles.during(gateway, () -> reads.measure(bare, gateway));
        stage.end(process);
        return result;
    }

    Cases.Result cases(Clients clients, BenchOptions options, LimitDatabase databases, Process postgres)
            throws Exception {
        var pgbench = pgbench();
        Process kafka = stage.part("kafka", Map.of());
        databases.create(
                site.root().resolve("case-service/src/main/resources/db/migration"),
                world.script("limit-drafts.sql"),
                options.rounds() * options.limitJobs());
        Process process = stage.part("case-service", Map.of("YIWANG_CASES_PAPERS_REST", "" + PAPERS_REST));
        new CatalogueFacts(new Kafka(site)).publish(BenchWorld.item(site));
        new PostFacts(new Kafka(site)).publish(BenchWorld.OFFICIAL, world.posts());
        var service = new Door("service", process.pid(), site.ports().cases());
        var meters = new Meters(new TreeMap<>(Map.of(
                "PostgreSQL", () -> Cpu.ofFamily(postgres.pid()),
                "service", () -> Cpu.of(service.pid()),
                "gateway", () -> Cpu.of(gateway.pid()),
                "Kafka", () -> Cpu.of(kafka.pid()),
                "client", () -> Cpu.of(clients.process().pid()) + Cpu.ofEndedChildren())));
        var cases = new Cases(clients, options, databases, pgbench, world, meters);
        Bench.say("Submit, accept and decide:");
        cases.warm(service, gateway);
        var result = profiles.during(service, () -> cases.measure(service, gateway));
        stage.end(process);
        return result;
    }

    Catalogue.Result catalogue(BenchOptions options, LimitDatabase databases) throws Exception {
        var ports = site.ports();
        stage.part("kafka", Map.of());
        stage.part("catalog-service", Map.of());
        new PostFacts(new Kafka(site)).publish(BenchWorld.EDITOR, List.of(CatalogueWorld.post()));
        var token = world.editorsToken();
        var provisioning = world.key().provisioning("demo-world", "catalog-service");
        var catalogue = new CatalogueWorld(
                site,
                Caller.anonymous("http://127.0.0.1:" + ports.catalog()).with(() -> provisioning),
                Caller.anonymous("http://127.0.0.1:" + ports.gateway()).with(() -> token));
        var reads = new CatalogueReads("localhost:" + ports.gateway(), token);
        Bench.say("Pages, lists and adoptions while the catalogue grows, one at a time through the gateway:");
        return new Catalogue(catalogue, reads, databases, options, gateway).measure();
    }

    private PgBench pgbench() throws IOException {
        var program = PgBench.find()
                .orElseThrow(() -> new Refused("The program pgbench is missing (Debian: apt-get install"
                        + " postgresql-contrib); without it there is no limit to compare with."));
        return new PgBench(program, site.ports().postgres(), LimitDatabase.NAME, "postgres", Secrets.of("postgres"));
    }
}
