package org.yiwang.cases.notices;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.ClassPathResource;

/**
 * XHTML as a tagged PDF (PDF/UA) with its fonts embedded as far as they are used; it loads nothing but the two fonts of
 * the class path. It computes and reads files: to be called on a thread that may wait.
 */
final class Paper {

    private static final String CHINESE = "notices/fonts/DroidSansFallbackFull.ttf";
    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int NORMAL = 400;

    static {
        // It tells of every step of every paper otherwise.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Paper() {}

    static byte[] of(String xhtml) {
        try (var bytes = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .withProducer("Yiwang")
                    .useUriResolver((_, _) -> null)
                    .useFont(Paper::chinese, "Chinese", NORMAL, FontStyle.NORMAL, true)
                    .useFont(Paper::latin, "Latin", NORMAL, FontStyle.NORMAL, true)
                    .withHtmlContent(xhtml, null)
                    .toStream(bytes)
                    .run();
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static InputStream chinese() {
        return read(new ClassPathResource(CHINESE));
    }

    private static InputStream latin() {
        return read(new ClassPathResource(LATIN, PDDocument.class));
    }

    private static InputStream read(ClassPathResource font) {
        try {
            return font.getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
