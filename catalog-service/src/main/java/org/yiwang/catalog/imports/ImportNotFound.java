package org.yiwang.catalog.imports;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** No import has this id. */
final class ImportNotFound extends ProblemException {

    ImportNotFound(UUID id) {
        super(HttpStatus.NOT_FOUND, "import-not-found", id);
    }
}
