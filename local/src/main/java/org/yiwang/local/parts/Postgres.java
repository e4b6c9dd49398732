package org.yiwang.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Secrets;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;
import org.yiwang.local.site.Waiting;

/** PostgreSQL 18: a real server with password authentication that writes durably, on the loopback interface only. */
public record Postgres(Site site) implements Part {
    static final String SUPERUSER = "postgres";
    private static final Duration GONE = Duration.ofSeconds(10);
    private static final String ARCHIVE = "postgres-linux-x86_64.txz";

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return site.ports().postgres();
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Archive.unpack(ARCHIVE, home());
        if (Files.exists(cluster().resolve("PG_VERSION"))) {
            awaitGone();
            return;
        }
        Texts.delete(cluster());
        var password = site.data().resolve("postgres.password");
        Texts.write(password, Secrets.of(SUPERUSER));
        var initdb = List.of(
                program("initdb"),
                "--pgdata=" + cluster(),
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Tool.run("Creating the PostgreSQL cluster", unprivileged(initdb), site.data(), Map.of(), site.log(name()));
        Files.delete(password);
    }

    /** One that was killed keeps its process id, by which the next would think it alive, until its parent has noticed. */
    private void awaitGone() throws IOException {
        var file = cluster().resolve("postmaster.pid");
        var pid = Files.exists(file) ? Files.readAllLines(file).getFirst().strip() : "";
        if (!pid.isEmpty()) {
            Waiting.until(GONE, Duration.ofMillis(50), () -> !RunningPart.isEnding(Long.parseLong(pid)));
        }
    }

    @Override
    public Launch launch() {
        var command =
                new ArrayList<>(List.of(program("postgres"), "-D", cluster().toString()));
        settings().forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return new Launch(unprivileged(command), Map.of(), site.data());
    }

    @Override
    public boolean ready() throws SQLException {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        }
    }

    @Override
    public void furnish() throws SQLException {
        new Databases(this).create();
    }

    /** Fast shutdown: sessions are ended, everything is written. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbc(database), SUPERUSER, Secrets.of(SUPERUSER));
    }

    public String jdbc(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port())),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "96MB"),
                Map.entry("max_wal_size", "512MB"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"));
    }

    /** PostgreSQL refuses to run as root: there it runs in a user namespace of its own. */
    private static List<String> unprivileged(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        if (!Tool.works("unshare", "-U", "true")) {
            throw new Refused("PostgreSQL does not run as root and this machine forbids user namespaces; "
                    + "run ./suite as an ordinary user.");
        }
        var wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    private Path home() {
        return site.build().resolve("postgres").resolve(version());
    }

    static String version() {
        return Archive.version(ARCHIVE);
    }

    Path cluster() {
        return site.data().resolve("postgres");
    }

    private String program(String program) {
        return home().resolve("bin").resolve(program).toString();
    }
}
