package org.yiwang.cases.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiwang.defaults.problems.ProblemException;

class UploadTest {

    private static final String CASE = "0199f000-0000-7000-8000-00000000c001";

    @Test
    void theMetadataNamesCaseAndFile() {
        var upload = Upload.parse(metadata(CASE, "身份证.pdf", "application/pdf"), 10L);
        assertThat(upload.caseId()).hasToString(CASE);
        assertThat(upload.filename()).isEqualTo("身份证.pdf");
        assertThat(upload.type()).isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "C:\\temp\\passwd", "pass\u0007wd"})
    void aFileNameIsNoPath(String name) {
        assertThat(Upload.parse(metadata(CASE, name, "image/png"), 1L).filename())
                .isEqualTo("passwd");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "case", "case !!!", "filename YQ=="})
    void brokenMetadataIsRefused(@Nullable String metadata) {
        assertThatThrownBy(() -> Upload.parse(metadata, 1L)).isInstanceOf(ProblemException.class);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> Upload.parse(metadata(CASE, "a.pdf", "application/pdf"), 0L))
                .isInstanceOf(ProblemException.class)
                .hasMessage("document-empty");
    }

    private static String metadata(String caseId, String name, String type) {
        return "case %s,filename %s,filetype %s".formatted(base64(caseId), base64(name), base64(type));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
