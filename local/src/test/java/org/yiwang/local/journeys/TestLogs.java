package org.yiwang.local.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** What tests wrote to their console, as Maven's reports keep it; names and messages of tests are elsewhere in them. */
final class TestLogs {
    private static final String REPORT = "glob:**/target/{surefire,failsafe}-reports/TEST-*.xml";

    private TestLogs() {}

    /** The reports of all modules. */
    static List<Path> of(Path root) throws IOException {
        var report = root.getFileSystem().getPathMatcher(REPORT);
        try (var files = Files.find(root, 4, (file, _) -> report.matches(file))) {
            return files.sorted().toList();
        }
    }

    static Stream<String> lines(Path report) throws IOException, ParserConfigurationException, SAXException {
        var document =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(report.toFile());
        return Stream.of("system-out", "system-err")
                .map(document::getElementsByTagName)
                .flatMap(found -> IntStream.range(0, found.getLength()).mapToObj(found::item))
                .flatMap(written -> written.getTextContent().lines());
    }
}
