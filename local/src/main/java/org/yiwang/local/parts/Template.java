package org.yiwang.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.yiwang.local.site.Ports;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;

/** A PostgreSQL cluster with Keycloak's own tables in it, made once per build: a fresh suite starts from its copy. */
record Template(Site site, Path folder) {
    private static final int FIRST_PORT = 28_080;

    static Template of(Site site) {
        var versions = Postgres.version() + "-" + new Keycloak(site).home().getFileName();
        return new Template(site, site.build().resolve("template").resolve(versions));
    }

    boolean exists() {
        return Files.exists(folder);
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
        } finally {
            Shutdown.of(scratch.data());
        }
        keep(new Postgres(scratch).cluster());
        Texts.delete(scratch.data());
    }

    private void keep(Path cluster) {
        try {
            Files.createDirectories(folder.getParent());
            Files.move(cluster, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
