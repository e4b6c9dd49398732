package org.yiwang.catalog.regions;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** No region has this code. */
final class RegionNotFound extends ProblemException {

    RegionNotFound(String code) {
        super(HttpStatus.NOT_FOUND, "region-not-found", code);
    }
}
