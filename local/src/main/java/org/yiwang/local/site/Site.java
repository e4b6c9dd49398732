package org.yiwang.local.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Where one suite lives: the project, its data folder and its ports. */
public record Site(Path root, Path data, Ports ports) {
    private static final long LEAST_FREE_BYTES = 1L << 30;
    private static final String MARK = ".yiwang-data";

    public static Site of(Path root, Path data, int port) {
        return new Site(root.toAbsolutePath().normalize(), data.toAbsolutePath().normalize(), new Ports(port));
    }

    public String publicUrl() {
        return "http://localhost:" + ports.gateway();
    }

    /** The gateway as the suite's own parts reach it. */
    public String gatewayUrl() {
        return "http://127.0.0.1:" + ports.gateway();
    }

    public String issuer() {
        return publicUrl() + "/auth/realms/yiwang";
    }

    public String keycloakUrl() {
        return "http://127.0.0.1:" + ports.keycloak() + "/auth";
    }

    public Path build() {
        return root.resolve("local/target");
    }

    /** The description of the running suite for scripts; a test's own suite says where with a system property. */
    public Path suiteFile() {
        return Path.of(System.getProperty(
                "yiwang.suite.file", build().resolve("suite.json").toString()));
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Makes the data folder, or refuses if the disk is too full for a suite to live in it. */
    public void mustHaveRoom() {
        mustHaveRoom(LEAST_FREE_BYTES);
    }

    void mustHaveRoom(long least) {
        try {
            Files.createDirectories(logs());
            Files.writeString(data.resolve(MARK), "Data of one Yiwang suite; ./suite reset deletes this folder.\n");
            var free = Files.getFileStore(data).getUsableSpace();
            if (free < least) {
                throw new Refused("The disk of " + data + " has " + (free >> 20) + " MiB left; the suite needs "
                        + (least >> 20) + " MiB: free some or choose another with --data DIR.");
            }
        } catch (IOException e) {
            throw new Refused("The data folder " + data + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** Whether the folder was made by a suite, so that a reset deletes nothing else. */
    public boolean isOurs() {
        return Files.exists(data.resolve(MARK));
    }

    /** How far the business clock is moved from the real one. */
    public Duration clockOffset() {
        return Files.exists(clockFile())
                ? Duration.parse(Texts.read(clockFile()).strip())
                : Duration.ZERO;
    }

    public void rememberClockOffset(Duration offset) {
        Texts.write(clockFile(), offset.toString());
    }

    private Path clockFile() {
        return data.resolve("clock");
    }
}
