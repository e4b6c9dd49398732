package org.yiwang.local.parts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yiwang.local.site.Refused;

/** Programs that run once and end: initdb, Kafka's formatter, Keycloak's build. */
final class Tool {
    private Tool() {}

    static void run(String purpose, List<String> command, Path folder, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var code = builder.start().waitFor();
        if (code != 0) {
            throw new Refused(purpose + " failed with code " + code + "; its words are in " + log + ".");
        }
    }

    static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
