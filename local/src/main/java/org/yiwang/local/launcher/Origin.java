package org.yiwang.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Site;

/** What a template is made from: the services, the programs, the data, the realm and the launcher itself. */
record Origin(MessageDigest sum) {
    private static final List<String> SERVICES =
            List.of("identity-service", "catalog-service", "case-service", "notification-service");
    private static final List<String> FOLDERS =
            List.of("local/target/classes", "local/src/main/data", "local/src/main/realm");

    /** Reads everything anew; the same digest means the same content. */
    static Origin of(Site site) {
        try {
            var origin = new Origin(MessageDigest.getInstance("SHA-256"));
            for (var service : SERVICES) {
                origin.addJar(site.root().resolve(service + "/target/" + service + "-0.1.0-SNAPSHOT.jar"));
            }
            for (var folder : FOLDERS) {
                origin.addFolder(site.root().resolve(folder));
            }
            origin.addNames(site.build().resolve("lib"));
            origin.addNames(site.build().resolve("keycloak"));
            return origin;
        } catch (IOException e) {
            throw new Refused("What the suite is built from cannot be read: " + e.getMessage() + ".", e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String digest() {
        return HexFormat.of().formatHex(sum.digest(), 0, 12);
    }

    /** A jar's directory names each entry with the check sum of its content. */
    private void addJar(Path jar) throws IOException {
        try (var file = new ZipFile(jar.toFile())) {
            file.stream()
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(entry -> add(entry.getName() + " " + entry.getSize() + " " + entry.getCrc()));
        }
    }

    private void addFolder(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(folder.relativize(file).toString());
                sum.update(Files.readAllBytes(file));
            }
        }
    }

    private void addNames(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).sorted().forEach(this::add);
        }
    }

    private void add(String text) {
        sum.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
