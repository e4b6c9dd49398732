package org.yiwang.cases.notices;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/**
 * XHTML as a tagged PDF (PDF/UA) with its fonts embedded as far as they are used; it loads nothing but the two fonts of
 * the class path. It computes, one at a time: to be called on a thread that may wait.
 */
final class Paper {

    /** Read once: that takes longer than a paper. */
    private static final TrueTypeFont CHINESE = face(new ClassPathResource("notices/fonts/DroidSansFallbackFull.ttf"));

    private static final TrueTypeFont LATIN = face(
            new ClassPathResource("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf", PDDocument.class));

    private static final int NORMAL = 400;

    static {
        // It tells of every step of every paper otherwise.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Paper() {}

    static synchronized byte[] of(String xhtml) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .usePDDocument(document)
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .withProducer("Yiwang")
                    .useUriResolver((_, _) -> null)
                    .useFont(embedded(document, CHINESE), "Chinese", NORMAL, FontStyle.NORMAL, true)
                    .useFont(embedded(document, LATIN), "Latin", NORMAL, FontStyle.NORMAL, true)
                    .withHtmlContent(xhtml, null)
                    .toStream(bytes)
                    .run();
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static PDFontSupplier embedded(PDDocument document, TrueTypeFont face) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, face, true));
    }

    private static TrueTypeFont face(ClassPathResource file) {
        try (var bytes = file.getInputStream()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
