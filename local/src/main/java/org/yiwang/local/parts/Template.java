package org.yiwang.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.yiwang.local.realm.Realm;
import org.yiwang.local.site.Ports;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;

/** A PostgreSQL cluster with Keycloak's tables and the realm in it, made once per build: a fresh suite copies it. */
record Template(Site site, Path folder) {
    private static final int FIRST_PORT = 28_080;
    private static final String USUAL_URL = "http://localhost:8080";

    static Template of(Site site) {
        var versions = Postgres.version() + "-" + new Keycloak(site).home().getFileName();
        return new Template(site, site.build().resolve("templates").resolve(versions));
    }

    boolean exists() {
        return Files.exists(folder);
    }

    /** Makes a fresh data folder's cluster; the realm in it is the one for the usual port. */
    void copy(Path cluster) throws IOException {
        Texts.copy(folder.resolve("postgres"), cluster);
        Files.copy(folder.resolve("realm"), site.data().resolve("realm"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Starts PostgreSQL and Keycloak on a folder of their own, once, and keeps what they wrote. */
    void make() {
        if (exists()) {
            return;
        }
        var scratch = new Site(site.root(), site.build().resolve("template.new"), Ports.firstFree(FIRST_PORT));
        Texts.delete(scratch.data());
        scratch.mustHaveRoom();
        var parts = Parts.of(scratch);
        try {
            parts.start("postgres");
            parts.startBare("keycloak");
            Realm.of(scratch, USUAL_URL).install();
        } finally {
            Shutdown.of(scratch.data());
        }
        keep(scratch.data());
        Texts.delete(scratch.data());
    }

    private void keep(Path made) {
        var draft = made.resolveSibling("template.whole");
        try {
            Texts.delete(draft);
            Files.createDirectories(draft);
            Files.move(made.resolve("postgres"), draft.resolve("postgres"));
            Files.move(made.resolve("realm"), draft.resolve("realm"));
            Files.createDirectories(folder.getParent());
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
