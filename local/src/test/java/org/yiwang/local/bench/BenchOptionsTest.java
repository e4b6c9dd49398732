package org.yiwang.local.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOptionsTest {

    @Test
    void withoutWordsAllAreMeasuredAfter150000Requests() {
        var options = BenchOptions.of();
        assertTrue(options.reads() && options.cases() && options.catalogue());
        assertFalse(options.jfr());
        assertEquals(150_000, options.warm());
    }

    @Test
    void onlyWhatIsNamedIsMeasured() {
        assertFalse(BenchOptions.of("--reads").cases());
        assertFalse(BenchOptions.of("--reads").catalogue());
        var catalogue = BenchOptions.of("--catalogue", "--local-items", "5000");
        assertFalse(catalogue.reads() || catalogue.cases());
        assertTrue(catalogue.catalogue());
        assertEquals(5_000, catalogue.localItems());
        assertFalse(BenchOptions.of("--cases", "--jfr").reads());
    }

    @Test
    void everyClientOfPgbenchDoesAsManyJobs() {
        assertEquals(0, BenchOptions.of("--jobs", "1001").limitJobs() % 32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--quick", "--jobs", "--jobs=3", "7"})
    void anUnknownWordIsRefused(String word) {
        assertThrows(IllegalArgumentException.class, () -> BenchOptions.of(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "many"})
    void aNumberIsPositive(String number) {
        assertThrows(IllegalArgumentException.class, () -> BenchOptions.of("--rounds", number));
    }
}
