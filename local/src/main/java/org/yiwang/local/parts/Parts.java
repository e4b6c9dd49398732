package org.yiwang.local.parts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Waiting;

/** All parts of one suite, started and ended singly or together. */
public final class Parts {
    private final Site site;
    private final List<Part> all;
    private boolean closed;

    private Parts(Site site, JavaCommand.Flags flags) {
        this.site = site;
        this.all = Stream.concat(
                        Stream.of(
                                new Postgres(site),
                                new Redis(site),
                                new Kafka(site),
                                new Keycloak(site),
                                new MailSink(site),
                                new Registries(site)),
                        new Services(site, flags).all().stream())
                .toList();
    }

    public static Parts of(Site site) {
        return of(site, JavaCommand.Flags.SLIM);
    }

    /** The same parts with the services' JVMs set otherwise, for measuring. */
    public static Parts of(Site site, JavaCommand.Flags flags) {
        return new Parts(site, flags);
    }

    /** The parts of the suite that runs on a data folder; refused when none does. */
    public static Parts running(Path root, Path data) {
        return State.of(data)
                .map(state -> of(Site.of(root, data, state.port())))
                .orElseThrow(() -> new Refused("No suite runs on " + data + "; ./suite up starts one."));
    }

    public List<Part> all() {
        return all;
    }

    /** Extracts the services, once per build. */
    public void prepare() {
        all.stream().filter(BootService.class::isInstance).forEach(Parts::prepare);
    }

    /** Starts one part and returns when it is ready; refused with the reason when it ends or stays unready. */
    public RunningPart start(String name) {
        var part = part(name);
        if (recorded(name).filter(RunningPart::alive).isPresent()) {
            throw new Refused(name + " already runs.");
        }
        mustBeOpen(part);
        prepare(part);
        var started = spawn(part);
        awaitReady(part, started);
        furnish(part);
        return started;
    }

    /** Ends one part as the suite's end does. */
    public void stop(String name) {
        var part = part(name);
        recorded(name).ifPresent(running -> running.stop(part.stopSignal(), Duration.ofSeconds(20)));
    }

    /** Kills one part at once, as a crash would. */
    public void kill9(String name) {
        recorded(name).ifPresent(running -> running.stop("KILL", Duration.ofSeconds(5)));
    }

    private Optional<RunningPart> recorded(String name) {
        return State.of(site.data()).flatMap(state -> state.part(name));
    }

    private Part part(String name) {
        return all.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused("There is no part " + name + "; parts are "
                        + String.join(", ", all.stream().map(Part::name).toList()) + "."));
    }

    private static void prepare(Part part) {
        try {
            part.prepare();
        } catch (Refused e) {
            throw e;
        } catch (Exception e) {
            throw new Refused(part.name() + " cannot be prepared: " + e.getMessage() + ".", e);
        }
    }

    private static void furnish(Part part) {
        try {
            part.furnish();
        } catch (Refused e) {
            throw e;
        } catch (Exception e) {
            throw new Refused(part.name() + " runs but could not be furnished: " + e.getMessage() + ".", e);
        }
    }

    /** Starts no further process; a start that waits for its turn is refused. */
    public synchronized void close() {
        closed = true;
    }

    private synchronized void mustBeOpen(Part part) {
        if (closed) {
            throw new Refused(part.name() + " is not started any more.");
        }
    }

    private synchronized RunningPart spawn(Part part) {
        mustBeOpen(part);
        var launch = part.launch();
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(launch.command());
        var log = site.log(part.name());
        var builder = new ProcessBuilder(command)
                .directory(launch.folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(launch.environment());
        try {
            var pid = builder.start().pid();
            var running =
                    new RunningPart(part.name(), pid, RunningPart.birthOf(pid).orElse(""), part.port(), log.toString());
            State.of(site.data())
                    .orElseGet(() -> new State(site.ports().gateway(), List.of()))
                    .with(running)
                    .write(site.data());
            return running;
        } catch (IOException e) {
            throw new Refused(part.name() + " cannot be started: " + e.getMessage() + ".", e);
        }
    }

    private static void awaitReady(Part part, RunningPart running) {
        var ready = Waiting.until(part.patience(), part.pollEvery(), () -> {
            if (!running.alive()) {
                throw new Refused(part.name() + " ended while starting; its words are in " + running.log() + ".");
            }
            return part.ready() && running.alive();
        });
        if (!ready) {
            throw new Refused(part.name() + " was not ready after "
                    + part.patience().toSeconds() + " s; its words are in " + running.log() + ".");
        }
    }
}
