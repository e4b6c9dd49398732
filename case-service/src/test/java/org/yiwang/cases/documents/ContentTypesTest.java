package org.yiwang.cases.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ContentTypesTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final ContentTypes contents = new ContentTypes();

    @Test
    void aFileIsWhatItsFirstBytesSay() {
        assertThat(contents.matches("application/pdf", text("%PDF-1.7\n1 0 obj")))
                .isTrue();
        assertThat(contents.matches("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .isTrue();
        assertThat(contents.matches("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .isTrue();
    }

    @Test
    void anExecutableIsNoDocumentWhateverItIsCalled() {
        assertThat(contents.matches("application/pdf", text("MZ\u0090\u0000"))).isFalse();
        assertThat(contents.matches("application/pdf", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}))
                .isFalse();
        assertThat(contents.matches("application/pdf", text("#!/bin/sh\nrm -rf")))
                .isFalse();
    }

    @Test
    void unknownBytesAreNoDocument() {
        assertThat(contents.matches("application/pdf", new byte[] {1, 2, 3, 4, 5}))
                .isFalse();
        assertThat(contents.matches("image/png", text("<html><script>"))).isFalse();
    }

    @Test
    void aWordDocumentIsAnArchiveWithItsEntries() throws IOException {
        assertThat(contents.matches(DOCX, zip("[Content_Types].xml", "word/document.xml")))
                .isTrue();
        assertThat(contents.matches(DOCX, zip("[Content_Types].xml", "xl/workbook.xml")))
                .isFalse();
        assertThat(contents.matches(DOCX, zip("run.exe", "word/x"))).isFalse();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(text("<xml/>"));
            }
        }
        return bytes.toByteArray();
    }
}
