package org.yiwang.identity.imports;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** A file that cannot be read as rows, or one of whose rows is wrong. */
final class BadFile extends ProblemException {

    private BadFile(String code, Object... args) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, args);
    }

    static BadFile encoding() {
        return new BadFile("file-not-utf8");
    }

    static BadFile notCsv() {
        return new BadFile("file-not-csv");
    }

    static BadFile empty() {
        return new BadFile("file-empty");
    }

    static BadFile tooLong(int most) {
        return new BadFile("file-too-long", most);
    }

    static BadFile header(String given) {
        return new BadFile("file-header-unknown", given);
    }

    static BadFile headerTwice(String given) {
        return new BadFile("file-header-twice", given);
    }

    static BadFile headerMissing(String missing) {
        return new BadFile("file-header-missing", missing);
    }

    /** Every wrong row stands in {@code faults}. */
    static ProblemException rows(List<ImportFault> faults) {
        return new BadFile("bad-rows", faults.size()).property("faults", faults);
    }
}
