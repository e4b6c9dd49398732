package org.yiwang.identity.officials;

import java.util.List;
import java.util.UUID;
import org.yiwang.defaults.http.Language;
import org.yiwang.identity.departments.Department;
import org.yiwang.identity.departments.DepartmentName;

/**
 * An official as an administrator sees him.
 *
 * @param waiting whether a post waits for a second person
 */
record OfficialView(
        UUID id,
        String username,
        String name,
        DepartmentName department,
        Official.AccountState account,
        boolean waiting,
        List<OfficialLink> actions) {

    /** What this reader may do now. */
    record OfficialLink(String name, String url, String method, List<String> needs) {}

    static OfficialView of(Official official, Department department, Standing reader, Language language) {
        var grant = new OfficialLink("GRANT", "/v1/officials/" + official.id() + "/posts", "POST", List.of());
        return new OfficialView(
                official.id(),
                official.username(),
                official.name(),
                new DepartmentName(department.id(), department.name(language)),
                official.accountState(),
                official.waiting(),
                reader.is(official.id()) ? List.of() : List.of(grant));
    }
}
