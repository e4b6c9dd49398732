package org.yiwang.local.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.yiwang.local.site.Refused;

/** What was typed after {@code ./suite}. */
record Options(String command, boolean detach, Path data, int port, List<String> rest) {
    private static final int DEFAULT_PORT = 8080;

    static Options of(Path root, String... words) {
        var left = new ArrayDeque<>(List.of(words));
        var command = left.isEmpty() ? "help" : left.poll();
        var detach = false;
        var data = root.resolve(".yiwang");
        var port = DEFAULT_PORT;
        var rest = new ArrayList<String>();
        while (!left.isEmpty()) {
            var word = left.poll();
            switch (word) {
                case "--detach" -> detach = true;
                case "--data" -> data = Path.of(value(word, left));
                case "--port" -> port = port(value(word, left));
                default -> rest.add(known(command, word));
            }
        }
        return new Options(command, detach, data.toAbsolutePath().normalize(), port, List.copyOf(rest));
    }

    private static String value(String option, ArrayDeque<String> left) {
        if (left.isEmpty()) {
            throw new Refused("The option " + option + " needs a value.");
        }
        return left.poll();
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{4,5}") || Integer.parseInt(text) < 1024 || Integer.parseInt(text) > 65_500) {
            throw new Refused("The port " + text + " is not a number from 1024 to 65500.");
        }
        return Integer.parseInt(text);
    }

    private static String known(String command, String word) {
        if (word.startsWith("--")) {
            throw new Refused("There is no option " + word + "; ./suite help lists them.");
        }
        if (!List.of("logs", "clock", "code", "drills", "bench").contains(command)) {
            throw new Refused("./suite " + command + " takes no word " + word + "; ./suite help lists the commands.");
        }
        return word;
    }
}
