package org.yiwang.identity.erasures;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** Why nobody is erased. */
final class ErasureRefused extends ProblemException {

    private ErasureRefused(HttpStatus status, String code) {
        super(status, code);
    }

    static ProblemException hindered(List<Hindrance> hindrances) {
        return new ErasureRefused(HttpStatus.CONFLICT, "erasure-hindered").property("hindrances", hindrances);
    }

    static ErasureRefused away() {
        return new ErasureRefused(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
    }
}
