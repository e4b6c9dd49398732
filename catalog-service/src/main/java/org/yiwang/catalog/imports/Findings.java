package org.yiwang.catalog.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.checks.ItemFinding;
import org.yiwang.defaults.codes.CreditCode;

/** Collects findings while lines are read; the checks lines have in common. */
final class Findings {

    private static final int LONGEST_CODE = 200;
    private static final int LONGEST_NAME = 500;
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private final List<Finding> found;
    private final UnaryOperator<String> pointer;

    Findings() {
        this(new ArrayList<>(), UnaryOperator.identity());
    }

    private Findings(List<Finding> found, UnaryOperator<String> pointer) {
        this.found = found;
        this.pointer = pointer;
    }

    /** The same findings, for a part of the lines that stands below a pointer. */
    Findings below(String prefix) {
        return new Findings(found, part -> prefix + part);
    }

    /** The same findings, for lines whose fields were named otherwise where they come from. */
    Findings renamed(Map<String, String> names) {
        return new Findings(
                found,
                own -> names.entrySet().stream()
                        .filter(name -> own.equals("/" + name.getValue()))
                        .map(name -> "/" + name.getKey())
                        .findFirst()
                        .orElse(own));
    }

    List<Finding> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }

    void add(int line, String place, FindingCode code, @Nullable String value) {
        found.add(Finding.of(line, pointer.apply(place), code, printable(value)));
    }

    void add(int line, ItemFinding finding) {
        found.add(Finding.of(line, pointer.apply(finding.pointer()), finding));
    }

    /** Whether the text is there and not longer than a code may be. */
    boolean code(int line, String pointer, @Nullable String text) {
        return fits(line, pointer, text, LONGEST_CODE);
    }

    /** Whether the text is there and not longer than a name may be. */
    boolean name(int line, String pointer, @Nullable String text) {
        return fits(line, pointer, text, LONGEST_NAME);
    }

    /** Says what is wrong with a credit code (GB 32100); the line is taken all the same. */
    void creditCode(int line, String pointer, String code) {
        switch (CreditCode.flawOf(code)) {
            case LENGTH -> add(line, pointer, FindingCode.DEPARTMENT_CODE_LENGTH, code);
            case CHECKSUM -> add(line, pointer, FindingCode.DEPARTMENT_CODE_CHECKSUM, code);
            case NONE -> {}
        }
    }

    private boolean fits(int line, String pointer, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            add(line, pointer, FindingCode.MISSING, text);
            return false;
        }
        if (text.length() > longest) {
            add(line, pointer, FindingCode.TOO_LONG, text);
            return false;
        }
        return true;
    }

    private static String printable(@Nullable String value) {
        return value == null ? "" : UNSAFE.matcher(value).replaceAll("\uFFFD");
    }
}
