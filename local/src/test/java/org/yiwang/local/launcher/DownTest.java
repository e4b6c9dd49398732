package org.yiwang.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Site;

class DownTest {
    @TempDir
    Path folder;

    @Test
    void aFolderThatIsNotTheSuitesIsNotDeleted() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "dear");
        var reset = Options.of(folder, "reset", "--data", folder.toString());
        assertThatThrownBy(() -> Down.reset(reset)).isInstanceOf(Refused.class);
        assertThat(folder.resolve("letter.txt")).exists();
    }

    @Test
    void theSuitesOwnFolderIsDeleted() {
        var data = folder.resolve("data");
        Site.of(folder, data, 8080).mustHaveRoom();
        Down.reset(Options.of(folder, "reset", "--data", data.toString()));
        assertThat(data).doesNotExist();
    }
}
