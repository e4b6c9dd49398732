package org.yiwang.local.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One process of the suite: what it needs first, its command, when it is ready and how it is ended. */
public interface Part {
    String name();

    int port();

    /** Names of the parts that must be ready before this one starts. */
    List<String> needs();

    /** Command and environment of the process. */
    Launch launch();

    /** Asked until true. */
    boolean ready() throws Exception;

    /** Files it needs, made before its first start; does nothing when they are there. */
    default void prepare() throws Exception {}

    /** What others find in it (databases, topics, the realm), made once it is ready; does nothing when it is there. */
    default void furnish() throws Exception {}

    default Duration patience() {
        return Duration.ofMinutes(4);
    }

    default Duration pollEvery() {
        return Duration.ofMillis(200);
    }

    default String stopSignal() {
        return "TERM";
    }

    /** A command line, its additional environment and the folder it runs in. */
    record Launch(List<String> command, Map<String, String> environment, Path folder) {}
}
