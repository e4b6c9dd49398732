package org.yiwang.local.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiwang.local.bench.Cases.Result;
import org.yiwang.local.bench.Cases.Turn;

class CasesTest {

    private static final Rows NONE = new Rows(Map.of());

    @Test
    void ratiosAreThoseOfTheMedians() {
        var limit = List.of(turn(1000, 500), turn(1200, 600), turn(90, 9000));
        var service = List.of(turn(500, 1200), turn(10, 50_000), turn(600, 1000));
        var result = new Result(limit, service, service, NONE, NONE);
        assertEquals(0.5, result.ratio(service), 1e-9);
        assertEquals(0.5, result.ratioByCpu(service), 1e-9);
    }

    private static Turn turn(double perSecond, double cpu) {
        return new Turn("any", perSecond, Map.of("PostgreSQL", cpu / 2, "service", cpu / 2), 1, 1);
    }
}
