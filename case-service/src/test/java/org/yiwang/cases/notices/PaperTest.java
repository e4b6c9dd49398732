package org.yiwang.cases.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiwang.cases.lifecycle.NoticeKind;

/** Papers read back with another reader than the one that made them. */
class PaperTest {

    private static final NoticeTexts TEXTS = new NoticeTexts();
    private static final int SMALL = 200_000;

    @ParameterizedTest
    @EnumSource
    void everyPaperIsSearchableInBothLanguages(NoticeKind kind) throws IOException {
        var bytes = Paper.of(TEXTS.page(Given.notice(kind)));
        Files.write(Path.of("target", "notice-" + kind + ".pdf"), bytes);
        assertThat(bytes.length).isLessThan(SMALL);
        try (var document = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text.replaceAll("\\s", ""))
                    .contains("3301062026021300000018-3", "李晓梅", "杭州市西湖区市场监督管理局", "2026年2月13日");
            assertThat(text.replaceAll("\\s+", " ")).contains("Friday 13 February 2026", "Food-business licence");
        }
    }

    @Test
    void aPaperIsTaggedAndHasTitleAndLanguage() throws IOException {
        try (var document = Loader.loadPDF(Paper.of(TEXTS.page(Given.notice(NoticeKind.REFUSAL))))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("不予批准决定书 3301062026021300000018-3");
        }
    }

    @Test
    void itsFontsAreEmbeddedAsFarAsTheyAreUsed() throws IOException {
        try (var document = Loader.loadPDF(Paper.of(TEXTS.page(Given.notice(NoticeKind.REFUSAL))))) {
            assertThat(fonts(document)).hasSizeGreaterThanOrEqualTo(2).allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
            });
        }
    }

    @Test
    void itLoadsNothingFromElsewhere() {
        var asking = TEXTS.page(Given.notice(NoticeKind.REFUSAL))
                .replace("</body>", "<img alt=\"\" src=\"file:///etc/hostname\"/></body>");
        assertThat(Paper.of(asking)).isNotEmpty();
    }

    private static List<PDFont> fonts(PDDocument document) {
        var resources = document.getPage(0).getResources();
        return StreamSupport.stream(resources.getFontNames().spliterator(), false)
                .map(name -> {
                    try {
                        return resources.getFont(name);
                    } catch (IOException unreadable) {
                        throw new AssertionError(unreadable);
                    }
                })
                .toList();
    }
}
