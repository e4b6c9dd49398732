package org.yiwang.identity.accesses;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.identity.accesses.AccessRepository.Listed;
import org.yiwang.identity.departments.DepartmentName;
import org.yiwang.keycloak.Duty;

/**
 * An access as its subject sees it.
 *
 * @param cases of the subject that were shown
 * @param purpose said by the reader, if he said one
 */
record AccessView(
        UUID id,
        Instant at,
        What what,
        List<UUID> cases,
        @Nullable String purpose,
        AccessReader reader) {

    /** A case with its answers, a document, the preview of a decision, a line of an official's queue or of a list of cases. */
    enum What {
        CASE,
        DOCUMENT,
        PREVIEW,
        QUEUE,
        CASES
    }

    /** An official in a post, somebody who acts for the subject, or an integrator's application the subject let in. */
    enum ReaderKind {
        OFFICIAL,
        AGENT,
        APPLICATION
    }

    /**
     * Who read. Officials are named by their department and duty; which of them it was, a complaint with the record's id
     * finds out.
     *
     * @param name of the agent or application
     */
    record AccessReader(
            ReaderKind kind,
            @Nullable DepartmentName department,
            @Nullable Duty duty,
            @Nullable String name) {}

    static AccessView of(Listed access, Map<UUID, DepartmentName> departments) {
        return new AccessView(
                access.record(),
                access.at(),
                What.valueOf(access.kind()),
                access.cases(),
                access.purpose(),
                reader(access, departments));
    }

    private static AccessReader reader(Listed access, Map<UUID, DepartmentName> departments) {
        if (access.client() != null) {
            return new AccessReader(ReaderKind.APPLICATION, null, null, access.client());
        }
        var post = access.post();
        if (post != null) {
            return new AccessReader(ReaderKind.OFFICIAL, departments.get(post.department()), post.duty(), null);
        }
        return access.official()
                ? new AccessReader(ReaderKind.OFFICIAL, null, null, null)
                : new AccessReader(ReaderKind.AGENT, null, null, access.reader());
    }
}
