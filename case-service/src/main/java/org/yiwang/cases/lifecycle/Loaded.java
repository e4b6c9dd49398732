package org.yiwang.cases.lifecycle;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.people.Relation;
import org.yiwang.cases.vault.Vault.WrappedKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.posts.PostCopy;

/** A case as an action finds it, with the answer stored under the request's key if there is one. */
record Loaded(
        Case cased,
        Relation relation,
        WrappedKey key,
        @Nullable StoredAnswer answered,
        @Nullable Entered entered,
        @Nullable PostCopy post,
        Visit.@Nullable Agent present) {

    /**
     * What the applicant entered so far, and a fresh running number for the case's own.
     *
     * @param applicantAgrees what the applicant said of electronic service for all cases, if anything
     */
    record Entered(
            long running,
            @Nullable ByteBuffer form,
            @Nullable ByteBuffer salt,
            ByteBuffer applicantName,
            @Nullable Boolean applicantAgrees,
            List<Given> materials) {

        /** The codes of what was given. */
        Set<String> codes() {
            return materials.stream().map(Given::code).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** A material by its code: where it comes from, and its document. */
    record Given(String code, String source, @Nullable UUID document) {

        static Given read(String written) {
            var parts = written.split("/", 3);
            return new Given(parts[2], parts[0], parts[1].isEmpty() ? null : UUID.fromString(parts[1]));
        }
    }

    /** The same, with who is present in the applicant's name. */
    Loaded with(Visit.Agent agent) {
        return new Loaded(cased, relation, key, answered, entered, post, agent);
    }

    /** The same, contesting so. */
    Loaded with(Contest contest) {
        var progress = cased.progress();
        var whole = cased.with(progress.with(progress.marks().contesting(contest)));
        return new Loaded(whole, relation, key, answered, entered, post, present);
    }

    Loaded with(Map<LimitKind, Limit> limits) {
        var whole = cased.with(cased.progress().withLimits(limits));
        return new Loaded(whole, relation, key, answered, entered, post, present);
    }
}
