package org.yiwang.defaults.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiContractTests {

    private static final String DOCUMENT = """
            {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {
              "/a": {"get": {"responses": {"200": {"description": "ok"}}}}%s}}
            """;
    private static final String ONE = DOCUMENT.formatted("");
    private static final String TWO =
            DOCUMENT.formatted(", \"/b\": {\"get\": {\"responses\": {\"200\": {\"description\": \"ok\"}}}}");

    @TempDir
    private Path folder;

    @Test
    void anAdditionFailsUntilItIsCommittedAndARemovalFailsAlways() throws Exception {
        var committed = folder.resolve("openapi.json");
        assertThatThrownBy(() -> OpenApiContract.verify(ONE, committed, false))
                .hasMessageContaining("There is no openapi.json");
        assertThat(committed).doesNotExist();
        OpenApiContract.verify(ONE, committed, true);
        OpenApiContract.verify(ONE, committed, false);
        assertThatThrownBy(() -> OpenApiContract.verify(TWO, committed, false))
                .hasMessageContaining("-Dopenapi.refresh");
        OpenApiContract.verify(TWO, committed, true);
        assertThat(Files.readString(committed)).isEqualTo(TWO);
        assertThatThrownBy(() -> OpenApiContract.verify(ONE, committed, true))
                .hasMessageContaining("breaks its callers")
                .hasMessageContaining("/b");
    }
}
