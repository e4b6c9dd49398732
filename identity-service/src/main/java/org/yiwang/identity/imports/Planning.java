package org.yiwang.identity.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiwang.identity.departments.Department;
import org.yiwang.identity.imports.ImportPlan.Flaw;
import org.yiwang.identity.imports.ImportPlan.Outcome;
import org.yiwang.identity.imports.ImportPlan.Planned;
import org.yiwang.identity.officials.Official;
import org.yiwang.identity.officials.OfficialRepository.Named;

/** Goes through a file row by row: what a row does may depend on the rows before it. */
final class Planning {

    private final Known known;
    private final Instant now;
    private final Map<String, Newcomer> officials = new LinkedHashMap<>();
    private final List<Planned> rows = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    Planning(Known known, Instant now) {
        this.known = known;
        this.now = now;
    }

    void take(Line line) {
        var before = flaws.size();
        var wanted = new WantedPost(line, known, this::flaw);
        var official = official(line);
        if (official == null) {
            return;
        }
        var added = officials.putIfAbsent(line.cell(Column.USERNAME), official) == null && official.isNew();
        var outcomes = new ArrayList<Outcome>();
        if (added) {
            outcomes.add(Outcome.ADDED);
        }
        wanted.given(official, now).ifPresent(outcomes::add);
        if (outcomes.isEmpty()) {
            outcomes.add(Outcome.UNCHANGED);
        }
        if (flaws.size() == before) {
            rows.add(new Planned(line.number(), official.official().username(), outcomes));
        }
    }

    ImportPlan plan() {
        flaws.sort(Comparator.comparingLong(Flaw::line).thenComparing(Flaw::column));
        return new ImportPlan(rows, flaws, List.copyOf(officials.values()), now);
    }

    private @Nullable Newcomer official(Line line) {
        var username = line.cell(Column.USERNAME);
        var department = department(line, Column.DEPARTMENT);
        required(line, Column.USERNAME);
        required(line, Column.NAME);
        if (!username.isEmpty() && !username.matches(Official.USERNAME)) {
            flaw(line, Column.USERNAME, "pattern");
        }
        var named = known.officials().get(username);
        var before = officials.get(username);
        if (before != null) {
            same(line, before.official(), department, "differs-above");
            return before;
        }
        return named == null ? fresh(line, department) : found(line, named, department);
    }

    private @Nullable Newcomer found(Line line, Named named, @Nullable Department department) {
        if (!named.visible()) {
            flaw(line, Column.USERNAME, "username-taken");
            return null;
        }
        var official = named.official();
        same(line, official, department, "differs-from-known");
        return new Newcomer(official, null, known.posts(official.id()));
    }

    private @Nullable Newcomer fresh(Line line, @Nullable Department department) {
        var name = line.cell(Column.NAME);
        if (name.length() > Official.LONGEST_NAME) {
            flaw(line, Column.NAME, "size", 1, Official.LONGEST_NAME);
        }
        required(line, Column.EMAIL);
        if (line.says(Column.EMAIL) && !line.cell(Column.EMAIL).matches(Official.ADDRESS)) {
            flaw(line, Column.EMAIL, "email");
        }
        if (department == null) {
            return null;
        }
        if (!known.actor().covers(department.prefix())) {
            flaw(line, Column.DEPARTMENT, "outside-subtree");
        }
        var official = new Official(
                UuidCreator.getTimeOrderedEpochFast(),
                line.cell(Column.USERNAME),
                name,
                department.id(),
                department.prefix(),
                null,
                Official.AccountState.PENDING,
                false,
                0);
        return new Newcomer(official, line.cell(Column.EMAIL), List.of());
    }

    private void same(Line line, Official official, @Nullable Department department, String code) {
        if (line.says(Column.NAME) && !official.name().equals(line.cell(Column.NAME))) {
            flaw(line, Column.NAME, code);
        }
        if (department != null && !official.department().equals(department.id())) {
            flaw(line, Column.DEPARTMENT, code);
        }
    }

    private @Nullable Department department(Line line, Column column) {
        required(line, column);
        return WantedPost.department(line, column, known, this::flaw);
    }

    private void required(Line line, Column column) {
        if (!line.says(column)) {
            flaw(line, column, "required");
        }
    }

    private void flaw(Line line, Column column, String code, Object... args) {
        var flaw = new Flaw(line.number(), column, code, List.of(args));
        if (!flaws.contains(flaw)) {
            flaws.add(flaw);
        }
    }
}
