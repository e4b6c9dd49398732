package org.yiwang.local.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.yiwang.local.bench.Load.Result;
import org.yiwang.local.parts.JavaCommand;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Waiting;
import tools.jackson.databind.json.JsonMapper;

/** The load client's process, told what to do line by line; it stays up so that its own code stays warm. */
record Clients(Process process, BufferedReader answers) implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    static final int AT_ONCE = 32;

    static Clients start(Path requests) throws IOException {
        List<String> line = JavaCommand.of(
                JavaCommand.Flags.PRODUCTION,
                Stage.HEAP_MIB,
                "-cp",
                System.getProperty("java.class.path"),
                Client.class.getName(),
                requests.toString(),
                "" + AT_ONCE);
        var process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Clients(process, process.inputReader(StandardCharsets.UTF_8));
    }

    /** Does one, again and again until it goes well: what was just started may not know of everything yet. */
    void first(String command, int port) {
        boolean well = Waiting.until(
                Duration.ofMinutes(1),
                Duration.ofSeconds(1),
                () -> answer(command, port, 1).done() == 1);
        if (!well) {
            throw new Refused("The first " + command + " did not go well for a minute.");
        }
    }

    /** Does it and waits; more than one failure in a thousand ends the benchmark. */
    Result run(String command, int port, int count) throws IOException {
        Result result = answer(command, port, count);
        if (result.failed() > 0) {
            Bench.say("  %d of %d %ss failed: %s", result.failed(), count, command, result.complaint());
        }
        if (result.done() < count - count / 1000) {
            throw new Refused("Too many of the " + command + "s failed, the figures would mean nothing: " + result);
        }
        return result;
    }

    private Result answer(String command, int port, int count) throws IOException {
        var commands = process.outputWriter(StandardCharsets.UTF_8);
        commands.write(command + " " + port + " " + count + "\n");
        commands.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the load client ended");
        }
        return JSON.readValue(answer, Result.class);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
