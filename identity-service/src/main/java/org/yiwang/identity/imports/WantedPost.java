package org.yiwang.identity.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.identity.departments.Department;
import org.yiwang.identity.imports.ImportPlan.Outcome;
import org.yiwang.identity.posts.NewPost;
import org.yiwang.identity.posts.OfficialPost;
import org.yiwang.identity.posts.Place;
import org.yiwang.identity.posts.Posts;
import org.yiwang.identity.posts.Scene;
import org.yiwang.keycloak.Duty;

/** The post a row asks for, if it does; the same rules hold as for a post given alone. */
final class WantedPost {

    private static final List<Column> ONLY_WITH_DUTY =
            List.of(Column.POST_DEPARTMENT, Column.REGION, Column.KIND, Column.FROM, Column.UNTIL);
    private static final Map<String, Column> PLACES = Map.of(
            "/department", Column.POST_DEPARTMENT,
            "/region", Column.REGION,
            "/from", Column.FROM,
            "/until", Column.UNTIL,
            "own-post", Column.USERNAME,
            "outside-subtree", Column.POST_DEPARTMENT,
            "post-held", Column.DUTY);

    private final Line line;
    private final Known known;
    private final Flaws flaws;
    private final @Nullable Duty duty;
    private final OfficialPost.@Nullable Kind kind;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate until;
    private final @Nullable Department department;

    /** Where flaws are written down. */
    interface Flaws {
        void add(Line line, Column column, String code, Object... args);
    }

    /** Reads the row's words; those that mean nothing are flaws. */
    WantedPost(Line line, Known known, Flaws flaws) {
        this.line = line;
        this.known = known;
        this.flaws = flaws;
        duty = read(Column.DUTY, Words::duty, "unknown-duty");
        kind = read(Column.KIND, Words::kind, "unknown-kind");
        from = read(Column.FROM, Words::day, "type.date");
        until = read(Column.UNTIL, Words::day, "type.date");
        department = department(line, Column.POST_DEPARTMENT, known, flaws);
        if (!line.says(Column.DUTY)) {
            ONLY_WITH_DUTY.stream().filter(line::says).forEach(column -> flaws.add(line, column, "only-with-duty"));
        }
    }

    /** The department a cell means, if it means one. */
    static @Nullable Department department(Line line, Column column, Known known, Flaws flaws) {
        if (!line.says(column)) {
            return null;
        }
        var meant = known.meant(line.cell(column));
        if (meant.size() != 1) {
            flaws.add(line, column, meant.isEmpty() ? "unknown-department" : "several-departments");
            return null;
        }
        return meant.getFirst();
    }

    /** What becomes of it; nothing if the row asks for no post or may not have it. */
    Optional<Outcome> given(Newcomer official, Instant now) {
        if (duty == null) {
            return Optional.empty();
        }
        var place = place(official);
        var wanted = new NewPost(
                duty,
                place == null ? official.official().department() : place.id(),
                line.says(Column.REGION) ? line.cell(Column.REGION) : null,
                kind,
                null,
                from,
                until);
        if (place != null && official.posts().stream().anyMatch(post -> isSo(wanted, place, post))) {
            return Optional.of(Outcome.UNCHANGED);
        }
        return granted(wanted, place, official, now);
    }

    private Optional<Outcome> granted(NewPost wanted, @Nullable Department place, Newcomer official, Instant now) {
        var exists = wanted.region() == null || known.regions().contains(wanted.region());
        var scene = new Scene(known.actor(), official.official(), List.of(official.held()), now);
        try {
            var post = Posts.granted(wanted, new Place(place, exists), null, scene);
            official.get(post);
            return Optional.of(post.state() == OfficialPost.State.PROPOSED ? Outcome.PROPOSED : Outcome.GRANTED);
        } catch (ProblemException refused) {
            refused.errors().forEach(error -> flaw(error.pointer(), error.code()));
            if (refused.errors().isEmpty()) {
                flaw(refused.code(), refused.code());
            }
            return Optional.empty();
        }
    }

    private @Nullable Department place(Newcomer official) {
        return line.says(Column.POST_DEPARTMENT)
                ? department
                : known.meant(line.cell(Column.DEPARTMENT)).stream()
                        .filter(one -> one.id().equals(official.official().department()))
                        .findFirst()
                        .orElse(null);
    }

    private boolean isSo(NewPost wanted, Department place, OfficialPost held) {
        return held.duty() == wanted.duty()
                && held.department().equals(place.id())
                && held.region().equals(wanted.region() == null ? place.region() : wanted.region())
                && held.kind() == (wanted.kind() == null ? OfficialPost.Kind.REGULAR : wanted.kind())
                && (from == null || held.firstDay().equals(from))
                && Objects.equals(held.lastDay(), until);
    }

    private <T> @Nullable T read(Column column, Function<String, Optional<T>> meaning, String code) {
        if (!line.says(column)) {
            return null;
        }
        var read = meaning.apply(line.cell(column));
        if (read.isEmpty()) {
            flaws.add(line, column, code);
        }
        return read.orElse(null);
    }

    private void flaw(String place, String code) {
        var column = PLACES.getOrDefault(place, Column.DUTY);
        var unsaid = column == Column.POST_DEPARTMENT && !line.says(column);
        flaws.add(line, unsaid ? Column.DEPARTMENT : column, code);
    }
}
