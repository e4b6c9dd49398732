package org.yiwang.local.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void choose() {
        site = Site.of(folder, folder.resolve("data"), 18080);
    }

    @Test
    void aFolderWithRoomIsMadeAndMarkedAsTheSuites() {
        assertThat(site.isOurs()).isFalse();
        site.mustHaveRoom(1);
        assertThat(site.logs()).isDirectory();
        assertThat(site.isOurs()).isTrue();
    }

    @Test
    void aFullDiskIsToldInOneSentence() {
        assertThatThrownBy(() -> site.mustHaveRoom(Long.MAX_VALUE))
                .isInstanceOf(Refused.class)
                .message()
                .startsWith("The disk of " + site.data() + " has ")
                .contains("MiB left", "choose another with --data DIR")
                .doesNotContain("\n");
    }

    @Test
    void aFolderThatCannotBeMadeIsToldInOneSentence() throws IOException {
        Files.writeString(folder.resolve("data"), "a file in its place");
        assertThatThrownBy(site::mustHaveRoom)
                .isInstanceOf(Refused.class)
                .message()
                .startsWith("The data folder " + site.data() + " cannot be written")
                .doesNotContain("\n");
    }
}
