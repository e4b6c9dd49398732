package org.yiwang.cases.lifecycle;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.people.MayRead;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.people.Relation;
import org.yiwang.cases.vault.Vault.WrappedKey;
import reactor.core.publisher.Mono;

/** Cases with the key of what is sealed beside them, for what belongs to a case without being an action of its lifecycle. */
@Repository
public class KeyedCases {

    private static final String READ = """
            select %s, w.kek, w.wrapped, %s
              from cases c
              join case_keys w on w.root_case_id = c.root_case_id and w.case_id = c.id
              %s
            """;

    private static final String OF_NOBODY = """
            false as own, false as took_in, cast(null as uuid) as acting_by,
            cast(null as timestamptz) as mandates_as_of
            """;

    private static final String FOR_READER = READ.formatted(CaseRows.COLUMNS, Relation.COLUMNS_READ, CaseRows.LIMITS)
            + " where c.root_case_id = :case and c.id = :case and " + MayRead.READS;

    private static final String BY_NUMBER = READ.formatted(CaseRows.COLUMNS, OF_NOBODY, CaseRows.LIMITS) + """
             join case_numbers n on n.root_case_id = c.root_case_id and n.case_id = c.id
            where n.number = :number and c.test = :test
            """;

    private final DatabaseClient database;
    private final MayRead mayRead;

    KeyedCases(DatabaseClient database, MayRead mayRead) {
        this.database = database;
        this.mayRead = mayRead;
    }

    /** A case, what the reader has to do with it, and its key. */
    public record Keyed(Case cased, Relation relation, WrappedKey key) {}

    private record Row(CaseRows.CaseRow row, Keyed keyed) {}

    /** A case this reader may see; empty when he may not know of it. */
    public Mono<Keyed> of(UUID id, Reader reader) {
        var statement = database.sql(FOR_READER).bind("case", id).bind("me", reader.me());
        return one(mayRead.bind(statement, reader));
    }

    /** The case under a number, in the sandbox or outside it, for nobody in particular. */
    public Mono<Keyed> numbered(String number, boolean test) {
        return one(database.sql(BY_NUMBER).bind("number", number).bind("test", test));
    }

    private static Mono<Keyed> one(GenericExecuteSpec statement) {
        return statement
                .map(KeyedCases::read)
                .all()
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .map(KeyedCases::folded);
    }

    private static Row read(Readable row) {
        var cased = CaseRows.read(row);
        var key = new WrappedKey(get(row, "kek", String.class), get(row, "wrapped", ByteBuffer.class));
        return new Row(cased, new Keyed(cased.cased(), Relation.read(row), key));
    }

    private static Keyed folded(List<Row> rows) {
        var first = rows.getFirst().keyed();
        return new Keyed(CaseRows.folded(rows.stream().map(Row::row).toList()), first.relation(), first.key());
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
