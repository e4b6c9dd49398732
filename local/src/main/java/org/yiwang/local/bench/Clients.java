package org.yiwang.local.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.yiwang.local.bench.Load.Result;
import org.yiwang.local.parts.JavaCommand;
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

    /** Does it and waits; a single failure fails the benchmark, for then the figures would mean nothing. */
    Result run(String command, int port, int count) throws IOException {
        var commands = process.outputWriter(StandardCharsets.UTF_8);
        commands.write(command + " " + port + " " + count + "\n");
        commands.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the load client ended");
        }
        Result result = JSON.readValue(answer, Result.class);
        if (result.failed() > 0 || result.done() < count) {
            throw new IOException(command + ": " + result);
        }
        return result;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
