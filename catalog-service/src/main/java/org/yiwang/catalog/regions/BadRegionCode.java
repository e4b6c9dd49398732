package org.yiwang.catalog.regions;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;

/** A parameter is no 12-digit region code. */
public final class BadRegionCode extends ProblemException {

    public BadRegionCode(String parameter) {
        super(HttpStatus.BAD_REQUEST, "bad-region-code", parameter);
        errors(List.of(new FieldError("?" + parameter, "region-code")));
    }

    /** The code a parameter gives, which has all 12 digits. */
    public static RegionCode checked(String parameter, String value) {
        if (!RegionCode.isWellFormed(value)) {
            throw new BadRegionCode(parameter);
        }
        return new RegionCode(value);
    }
}
