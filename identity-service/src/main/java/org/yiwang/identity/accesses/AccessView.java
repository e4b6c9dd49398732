package org.yiwang.identity.accesses;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.http.Language;
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

    /**
     * A case with its answers, its timeline or what happens to it live, a document, the preview of a decision, a line
     * of an official's queue or of a list of cases, the complete file of a case, whether its trail is whole, who the
     * subject is, that lost devices sign in no more, for whom or by whom is acted; something else that is not known here yet.
     */
    enum What {
        CASE,
        TIMELINE,
        STREAM,
        DOCUMENT,
        PREVIEW,
        QUEUE,
        CASES,
        ARCHIVE,
        VERIFICATION,
        PERSON,
        DEVICES,
        PRINCIPALS,
        OTHER;

        static What of(String kind) {
            return Stream.of(values())
                    .filter(what -> what.name().equals(kind))
                    .findFirst()
                    .orElse(OTHER);
        }
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
     * @param right by which an agent was shown it; null if that cannot be told
     * @param name of the agent or application
     */
    record AccessReader(
            ReaderKind kind,
            @Nullable DepartmentName department,
            @Nullable Duty duty,
            @Nullable Right right,
            @Nullable String name) {}

    static AccessView of(Listed access, Map<UUID, DepartmentName> departments, Language language) {
        return new AccessView(
                access.record(),
                access.at(),
                What.of(access.kind()),
                access.cases(),
                access.purpose(),
                reader(access, departments, language));
    }

    private static AccessReader reader(Listed access, Map<UUID, DepartmentName> departments, Language language) {
        var client = access.client();
        if (access.throughClient()) {
            var name = client == null ? null : language.of(Map.of("zh-CN", client.zh(), "en", client.en()));
            return new AccessReader(ReaderKind.APPLICATION, null, null, null, name);
        }
        var post = access.post();
        if (post != null) {
            return new AccessReader(ReaderKind.OFFICIAL, departments.get(post.department()), post.duty(), null, null);
        }
        return access.official()
                ? new AccessReader(ReaderKind.OFFICIAL, null, null, null, null)
                : new AccessReader(ReaderKind.AGENT, null, null, access.right(), access.reader());
    }
}
