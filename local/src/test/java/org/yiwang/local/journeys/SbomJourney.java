package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Each program that is deployed carries its bill of materials (CycloneDX), which names every library inside it. */
class SbomJourney {
    private static final String BILL = "META-INF/sbom/application.cdx.json";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** Packed in after the bill was written; it only unpacks the jar. */
    private static final String UNPACKER = "spring-boot-jarmode-tools-";

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "identity-service", "catalog-service", "case-service", "notification-service"})
    void everyLibraryIsInTheBillOfItsProgram(String module) throws IOException {
        var file = Path.of("..", module, "target", module + "-0.1.0-SNAPSHOT.jar");
        try (var jar = new JarFile(file.toFile())) {
            var entry = jar.stream()
                    .filter(one -> one.getName().endsWith(BILL))
                    .findFirst()
                    .orElseThrow();
            var bill = JsonMapper.shared().readTree(jar.getInputStream(entry).readAllBytes());
            assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
            var listed = bill.path("components")
                    .valueStream()
                    .map(part -> part.path("name").asString() + "-"
                            + part.path("version").asString())
                    .toList();
            var libraries = jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length(), name.length() - ".jar".length()))
                    .filter(library -> !library.startsWith(UNPACKER))
                    .toList();
            assertThat(libraries)
                    .hasSizeGreaterThan(50)
                    .allSatisfy(library -> assertThat(listed)
                            .anyMatch(part -> library.equals(part) || library.startsWith(part + "-")));
        }
    }
}
