package org.yiwang.catalog.departments;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** No department has this id. */
public final class DepartmentNotFound extends ProblemException {

    public DepartmentNotFound(UUID id) {
        super(HttpStatus.NOT_FOUND, "department-not-found", id);
    }
}
