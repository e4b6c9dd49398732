package org.yiwang.local.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void rowsAreCountedFromTheStartAndForOneJob() {
        var before = Map.of("cases", new long[] {10, 5, 0});
        var after = Map.of("cases", new long[] {10, 35, 0}, "outbox", new long[] {30, 0, 29});
        var rows = Rows.perJob(before, after, 10).byTable();
        assertEquals(List.of(0.0, 3.0, 0.0), rows.get("cases"));
        assertEquals(List.of(3.0, 0.0, 2.9), rows.get("outbox"));
    }

    @Test
    void aTableThatWasOnlyReadIsLeftOut() {
        var same = Map.of("departments", new long[] {6, 0, 0});
        assertEquals(Map.of(), Rows.perJob(same, same, 10).byTable());
    }
}
