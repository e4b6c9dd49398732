package org.yiwang.local.launcher;

import java.nio.file.Path;
import org.yiwang.local.site.Refused;

/** The program behind {@code ./suite}: one command, one sentence and code 1 if it cannot be done. */
public final class Launcher {
    private Launcher() {}

    public static void main(String... words) {
        try {
            run(Path.of(System.getProperty("yiwang.root", "")).toAbsolutePath(), words);
        } catch (Refused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Path root, String... words) {
        var options = Options.of(root, words);
        switch (options.command()) {
            case "up" -> new Up(root, options).run();
            case "prepare" -> Up.prepare(root, options);
            case "down" -> Down.run(options);
            case "reset" -> Down.reset(options);
            case "status" -> Status.print(options);
            case "logs" -> Logs.print(options);
            case "clock" -> Clock.move(root, options);
            case "code" -> Code.print(root, options);
            default -> throw new Refused("There is no command " + options.command() + "; ./suite help lists them.");
        }
    }
}
