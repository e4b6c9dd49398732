package org.yiwang.catalog.departments;

import java.util.UUID;
import org.yiwang.defaults.http.Language;

/** A department as everybody reads it, in one language. */
record DepartmentPage(UUID id, String code, String name, String region) {

    static DepartmentPage of(Department department, Language language) {
        return new DepartmentPage(
                department.id(), department.code(), department.name().in(language), department.region());
    }
}
