package org.yiwang.catalog.regions;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** The region was not there on the day asked for. */
final class RegionNotInForce extends ProblemException {

    RegionNotInForce(String code, LocalDate day) {
        super(HttpStatus.NOT_FOUND, "region-not-in-force", code, day.toString());
    }
}
