package org.yiwang.local.checklists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The tests named in {@code docs/checklists}, held against the reports of those that ran and were not skipped. */
public final class Checklists {
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+\\.\\w+)` \\|$");
    private static final String REPORTS = "glob:**/target/{surefire,failsafe}-reports/TEST-*.xml";

    private Checklists() {}

    /** Ends the build when a line names no test, or one that did not run; the argument is the project's folder. */
    public static void main(String[] folder) throws IOException {
        var root = Path.of(folder[0]).toRealPath();
        var missing = missing(lines(root), ran(root));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Lines of docs/checklists without a test that ran: " + missing);
        }
    }

    static Set<String> missing(List<String> lines, Set<String> ran) {
        var missing = new TreeSet<String>();
        for (var line : lines) {
            var named = NAMED.matcher(line);
            if (!named.find()) {
                missing.add(line);
            } else if (!ran.contains(named.group(1))) {
                missing.add(named.group(1));
            }
        }
        return missing;
    }

    /** The lines of all tables, without their heads. */
    private static List<String> lines(Path root) throws IOException {
        try (var files = Files.list(root.resolve("docs/checklists"))) {
            return files.flatMap(Checklists::linesOf)
                    .filter(line -> line.startsWith("|") && !line.startsWith("| §") && !line.startsWith("| ---"))
                    .toList();
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Set<String> ran(Path root) throws IOException {
        var reports = root.getFileSystem().getPathMatcher(REPORTS);
        try (var files = Files.walk(root, 4)) {
            return files.filter(reports::matches).flatMap(Checklists::tests).collect(Collectors.toSet());
        }
    }

    private static Stream<String> tests(Path report) {
        var cases = read(report).getElementsByTagName("testcase");
        return Stream.iterate(0, number -> number < cases.getLength(), number -> number + 1)
                .map(number -> (Element) cases.item(number))
                .filter(test -> test.getElementsByTagName("skipped").getLength() == 0)
                .map(Checklists::name);
    }

    /** {@code Class.method}, without package and parameters. */
    private static String name(Element test) {
        var type = test.getAttribute("classname").replaceFirst("^.*\\.", "");
        return type + "." + test.getAttribute("name").replaceFirst("\\W.*", "");
    }

    private static Document read(Path report) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalStateException(report.toString(), unreadable);
        }
    }
}
