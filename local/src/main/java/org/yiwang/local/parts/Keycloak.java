package org.yiwang.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.yiwang.local.realm.Realm;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Secrets;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;

/** Keycloak 26 on the suite's PostgreSQL, reached by people through the gateway only. */
public record Keycloak(Site site) implements Part {
    private static final String BUILD_OPTIONS =
            "--db=postgres --health-enabled=true --http-relative-path=/auth --features=client-secret-rotation"
                    + " --features-disabled=kerberos,ciba,device-flow";
    private static final String EXTENSION = "keycloak-refresh-tokens";

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public int port() {
        return site.ports().keycloak();
    }

    @Override
    public List<String> needs() {
        return List.of("postgres");
    }

    /** The theme of its pages, and Keycloak's own build step, once for each distribution, set of options and extension. */
    @Override
    public void prepare() throws IOException, InterruptedException {
        var theme = home().resolve("themes/yiwang");
        Texts.delete(theme);
        Texts.copy(site.root().resolve("keycloak-theme/yiwang"), theme);
        // What it has compressed it keeps by the name of the file, whatever is in it now.
        Texts.delete(home().resolve("data/tmp/kc-gzip-cache"));
        var mark = site.build().resolve("keycloak.built");
        var wanted = home() + " " + BUILD_OPTIONS;
        if (isExtended() && Files.exists(mark) && Texts.read(mark).equals(wanted)) {
            return;
        }
        Files.deleteIfExists(mark);
        Files.copy(extension(), provider(), StandardCopyOption.REPLACE_EXISTING);
        var arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(Arrays.asList(BUILD_OPTIONS.split(" ")));
        Tool.run("Building Keycloak", command(512, arguments), home(), Map.of(), site.log(name()));
        Texts.write(mark, wanted);
    }

    @Override
    public Launch launch() {
        return new Launch(command(320, List.of("start", "--optimized")), environment(), home());
    }

    @Override
    public boolean ready() throws IOException, InterruptedException {
        return Probe.http("http://127.0.0.1:" + site.ports().keycloakManagement() + "/auth/health/ready");
    }

    /** Every question while it starts costs it a log line. */
    @Override
    public Duration pollEvery() {
        return Duration.ofMillis(500);
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(6);
    }

    @Override
    public void furnish() throws Exception {
        Realm.of(site).install();
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("KC_BOOTSTRAP_ADMIN_CLIENT_ID", Realm.LAUNCHER),
                Map.entry("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", Secrets.of(Realm.LAUNCHER)),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(port())),
                Map.entry("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry(
                        "KC_HTTP_MANAGEMENT_PORT", Integer.toString(site.ports().keycloakManagement())),
                Map.entry("KC_HOSTNAME", site.publicUrl() + "/auth"),
                Map.entry("KC_HOSTNAME_ADMIN", "http://localhost:" + port() + "/auth"),
                Map.entry("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true"),
                Map.entry("KC_PROXY_HEADERS", "xforwarded"),
                Map.entry("KC_CACHE", "local"),
                // Letters tell of what one signs in with, and not of every wrong password.
                Map.entry("KC_SPI_EVENTS_LISTENER__EMAIL__INCLUDE_EVENTS", "UPDATE_CREDENTIAL,REMOVE_CREDENTIAL"),
                Map.entry("KC_LOG_LEVEL", "info,io.smallrye.health:error"),
                Map.entry("KC_DB_URL", new Postgres(site).jdbc("keycloak")),
                Map.entry("KC_DB_USERNAME", "keycloak_owner"),
                Map.entry("KC_DB_PASSWORD", Secrets.of("keycloak_owner")),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "2"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"));
    }

    private boolean isExtended() throws IOException {
        if (!Files.exists(extension())) {
            throw new Refused(EXTENSION + " is not built; ./suite up builds it.");
        }
        return Files.exists(provider()) && Files.mismatch(extension(), provider()) < 0;
    }

    private Path extension() {
        return site.root().resolve(EXTENSION + "/target/" + EXTENSION + "-0.1.0-SNAPSHOT.jar");
    }

    private Path provider() {
        return home().resolve("providers/" + EXTENSION + ".jar");
    }

    private List<String> command(int heapMiB, List<String> arguments) {
        var command = new ArrayList<>(JavaCommand.of(
                JavaCommand.Flags.SLIM,
                heapMiB,
                JavaCommand.remembering(
                        site.build().resolve("keycloak.jsa"),
                        "-Dkc.home.dir=" + home(),
                        "-Djboss.server.config.dir=" + home().resolve("conf"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        "-Dquarkus-log-max-startup-records=10000",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory"
                                + "=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-cp",
                        home().resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint")));
        command.addAll(arguments);
        return command;
    }

    Path home() {
        try (var found = Files.list(site.build().resolve("keycloak"))) {
            return found.filter(path -> path.getFileName().toString().startsWith("keycloak-"))
                    .max(Path::compareTo)
                    .orElseThrow();
        } catch (IOException e) {
            throw new Refused("Keycloak is not unpacked; ./suite up builds it.", e);
        }
    }
}
