package org.yiwang.cases.lifecycle;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.agreements.Agreements;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.LimitUnit;
import org.yiwang.cases.clock.Pause;
import org.yiwang.cases.items.HandlingType;
import org.yiwang.cases.items.InForce;
import org.yiwang.keycloak.Applicant;

/** Reads cases from rows {@code c} of cases joined with rows {@code l} of limits. */
public final class CaseRows {

    /** The columns of {@code c} and {@code l} that {@link #read} needs. */
    public static final String COLUMNS = """
            c.root_case_id, c.id, c.applicant_kind, c.applicant_id, c.actor_id, c.mandate_id, c.taken_in_for,
            c.present_id, c.test,
            c.item_id, c.item_version, c.handling_type, c.department, c.deciding, c.region, c.status, c.number,
            c.outcome, c.handler,
            %s as electronic, c.version, c.sequence, c.head, c.notices, c.opened_at, c.submitted_at,
            case when c.status = 'DRAFT' then version_in_force(c.item_id) end as version_in_force,
            case when c.status = 'DRAFT' then retired_since(c.item_id) end as retired_at,
            c.wanted, c.form_event, c.extension_asked_by, c.rated_at is not null as rated,
            c.remedy, c.contests, c.file_until, c.remedy_result, c.visits, c.appointment,
            case when c.status in ('IN_REVIEW', 'SUSPENDED')
                 then asked_opinions(c.root_case_id, c.id) end as opinions,
            case when c.owes > 0 then owed_by(c.root_case_id, c.id) end as owed,
            l.kind, l.amount, l.unit, l.extension, l.started_on, l.pauses, l.ended_on
            """.formatted(Agreements.ELECTRONIC);

    /** The name of the sealed text that is the form of {@code c} now. */
    public static final String FORM_NAME = "case when c.form_event = 0 then 'form' else c.form_event || '/form' end";

    /** Joins the limits of {@code c}. */
    public static final String LIMITS = "left join limits l on l.root_case_id = c.root_case_id and l.case_id = c.id\n";

    private CaseRows() {}

    /** One row of the join. */
    public record CaseRow(Case cased, @Nullable Limit limit) {}

    public static CaseRow read(Readable row) {
        return new CaseRow(cased(row), limit(row));
    }

    /** The case with the limits of all its rows. */
    public static Case folded(List<CaseRow> rows) {
        var first = rows.getFirst().cased();
        Map<LimitKind, Limit> limits = new EnumMap<>(LimitKind.class);
        for (var row : rows) {
            if (row.limit() != null) {
                limits.put(row.limit().kind(), row.limit());
            }
        }
        return first.with(first.progress().withLimits(limits));
    }

    static Case cased(Readable row) {
        return new Case(
                get(row, "root_case_id", UUID.class),
                get(row, "id", UUID.class),
                origin(row),
                inForce(row),
                progress(row),
                get(row, "version", Long.class),
                get(row, "sequence", Integer.class),
                get(row, "head", String.class),
                get(row, "notices", Integer.class));
    }

    private static Case.Origin origin(Readable row) {
        var kind = Applicant.Kind.valueOf(get(row, "applicant_kind", String.class));
        var deciding = row.get("deciding", UUID.class);
        return new Case.Origin(
                new Applicant(kind, get(row, "applicant_id", UUID.class)),
                get(row, "actor_id", UUID.class),
                row.get("mandate_id", UUID.class),
                row.get("taken_in_for", UUID.class),
                row.get("present_id", UUID.class),
                get(row, "test", Boolean.class),
                get(row, "item_id", UUID.class),
                get(row, "item_version", Integer.class),
                HandlingType.valueOf(get(row, "handling_type", String.class)),
                deciding == null ? get(row, "department", UUID.class) : deciding,
                get(row, "region", String.class),
                get(row, "opened_at", Instant.class));
    }

    private static InForce inForce(Readable row) {
        var version = row.get("version_in_force", Integer.class);
        return new InForce(
                version == null ? get(row, "item_version", Integer.class) : version,
                row.get("retired_at", Instant.class));
    }

    private static Progress progress(Readable row) {
        return new Progress(
                CaseStatus.valueOf(get(row, "status", String.class)),
                row.get("number", String.class),
                row.get("submitted_at", Instant.class),
                row.get("handler", UUID.class),
                row.get("deciding", UUID.class) == null ? null : get(row, "department", UUID.class),
                nullable(row.get("outcome", String.class), Outcome::valueOf),
                get(row, "electronic", Boolean.class),
                marks(row),
                opinions(row.get("opinions", String[].class)),
                Map.of());
    }

    private static List<OpenOpinion> opinions(String @Nullable [] open) {
        return open == null ? List.of() : Stream.of(open).map(OpenOpinion::read).toList();
    }

    private static List<Obligation> owed(String @Nullable [] owed) {
        return owed == null ? List.of() : Stream.of(owed).map(Obligation::read).toList();
    }

    private static Marks marks(Readable row) {
        return new Marks(
                nullable(row.get("wanted", String[].class), List::of),
                get(row, "form_event", Integer.class),
                row.get("extension_asked_by", UUID.class),
                owed(row.get("owed", String[].class)),
                get(row, "rated", Boolean.class),
                contest(row),
                new Visits(get(row, "visits", Integer.class), row.get("appointment", Integer.class)));
    }

    private static @Nullable Contest contest(Readable row) {
        var kind = row.get("remedy", String.class);
        return kind == null
                ? null
                : new Contest(
                        Contest.Kind.valueOf(kind),
                        get(row, "contests", UUID.class),
                        row.get("file_until", Instant.class),
                        nullable(row.get("remedy_result", String.class), RemedyResult::valueOf));
    }

    /** The limit of a row; null where the case has none yet. */
    public static @Nullable Limit limit(Readable row) {
        var kind = row.get("kind", String.class);
        if (kind == null) {
            return null;
        }
        var unit = LimitUnit.valueOf(get(row, "unit", String.class));
        return new Limit(
                LimitKind.valueOf(kind),
                new Budget(get(row, "amount", Integer.class), unit),
                get(row, "extension", Integer.class),
                get(row, "started_on", LocalDate.class),
                Pause.read(get(row, "pauses", String.class)),
                row.get("ended_on", LocalDate.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private static <T, R> @Nullable R nullable(@Nullable T value, Function<T, R> reader) {
        return value == null ? null : reader.apply(value);
    }
}
