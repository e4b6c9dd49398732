package org.yiwang.local.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.yiwang.local.demo.DemoWorld;
import org.yiwang.local.parts.Shutdown;
import org.yiwang.local.parts.Told;
import org.yiwang.local.realm.Realm;
import org.yiwang.local.site.Ports;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;
import org.yiwang.local.site.Waiting;

/**
 * What every fresh suite begins with, made once for what it is made from: migrated databases, the realm, the catalogue and
 * what its readers keep of it. Only the cases of the demo world, which depend on the day, are told at the first start.
 *
 * @param filling runs a suite on a folder of its own and ends it when all is there
 */
record Template(Site site, Path folder, Consumer<Site> filling) {
    private static final int FIRST_PORT = 28_080;
    private static final Ports USUAL_PORTS = new Ports(8080);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** The cluster comes last: a data folder that has one was copied whole. */
    private static final List<String> CONTENT = List.of("kafka", "realm", "demo", "postgres");

    static Template of(Site site) {
        var folder = templates(site).resolve(Origin.of(site).digest());
        return new Template(site, folder, Template::fill);
    }

    /** Whether the site's data folder holds no suite yet. */
    static boolean wanted(Site site) {
        return !Files.exists(site.data().resolve("postgres/PG_VERSION"));
    }

    /** Makes it unless it is there. */
    void make() {
        alone(this::makeOnce);
    }

    /** Fills the site's data folder; what an earlier copy left half done is done anew. */
    void copy() {
        alone(() -> {
            makeOnce();
            for (var name : CONTENT) {
                Texts.delete(site.data().resolve(name));
                Texts.copy(folder.resolve(name), site.data().resolve(name));
            }
        });
    }

    private void makeOnce() {
        if (Files.exists(folder)) {
            return;
        }
        System.out.println("Preparing what every suite begins with, once per build …");
        var data = folder.resolveSibling("new");
        Shutdown.of(data);
        Texts.delete(templates(site));
        var scratch = new Site(site.root(), data, Ports.firstFree(FIRST_PORT));
        scratch.mustHaveRoom();
        filling.accept(scratch);
        keep(data);
    }

    private void keep(Path made) {
        var draft = folder.resolveSibling("whole");
        try {
            Files.createDirectories(draft);
            for (var name : CONTENT) {
                Files.move(made.resolve(name), draft.resolve(name));
            }
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refused("The template cannot be kept: " + e.getMessage() + ".", e);
        }
        Texts.delete(made);
    }

    /** One launcher at a time makes or copies templates. */
    private void alone(Runnable work) {
        var file = site.build().resolve("templates.lock");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            work.run();
        } catch (IOException e) {
            throw new Refused("The file " + file + " cannot be locked: " + e.getMessage() + ".", e);
        }
    }

    private static Path templates(Site site) {
        return site.build().resolve("templates");
    }

    private static void fill(Site scratch) {
        Running.start(scratch, (part, time) -> {}, () -> {
            DemoWorld.of(scratch).fillWhatLasts();
            if (!Waiting.until(PATIENCE, Duration.ofMillis(200), new Told(scratch)::everywhere)) {
                throw new Refused("Not everybody read the catalogue; the logs are in " + scratch.logs() + ".");
            }
            Realm.of(scratch, new Site(scratch.root(), scratch.data(), USUAL_PORTS))
                    .install();
        });
        var killed = Shutdown.of(scratch.data());
        if (!killed.isEmpty()) {
            throw new Refused(
                    "The template is not whole: killed after waiting were " + String.join(", ", killed) + ".");
        }
    }
}
