package org.yiwang.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;

class OriginTest {
    @TempDir
    Path root;

    @BeforeEach
    void aBuiltProject() throws IOException {
        for (var service : List.of("identity", "catalog", "case", "notification")) {
            jar(service, "class");
        }
        for (var file : List.of(
                "local/target/classes/Launcher.class",
                "local/src/main/data/items/01.json",
                "local/src/main/realm/yiwang-realm.json",
                "local/target/lib/kafka-4.jar",
                "local/target/keycloak/keycloak-26/version.txt")) {
            Texts.write(root.resolve(file), "first");
        }
    }

    @Test
    void theSameContentBuiltAgainIsTheSameOrigin() throws IOException {
        var before = digest();
        jar("case", "class");
        Files.setLastModifiedTime(
                root.resolve("local/src/main/data/items/01.json"),
                FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        assertThat(digest()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local/target/classes/Launcher.class",
                "local/src/main/data/items/01.json",
                "local/src/main/data/items/02.json",
                "local/src/main/realm/yiwang-realm.json",
                "local/target/lib/kafka-5.jar"
            })
    void anotherFileIsAnotherOrigin(String file) {
        var before = digest();
        Texts.write(root.resolve(file), "second");
        assertThat(digest()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "catalog", "case", "notification"})
    void anotherServiceIsAnotherOrigin(String service) throws IOException {
        var before = digest();
        jar(service, "other");
        assertThat(digest()).isNotEqualTo(before);
    }

    private String digest() {
        return Origin.of(Site.of(root, root.resolve("data"), 8080)).digest();
    }

    private void jar(String service, String content) throws IOException {
        var file = root.resolve(service + "-service/target/" + service + "-service-0.1.0-SNAPSHOT.jar");
        Files.createDirectories(file.getParent());
        try (var jar = new ZipOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new ZipEntry("BOOT-INF/classes/Service.class"));
            jar.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
