package org.yiwang.local.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.yiwang.local.bench.Catalogue.Times;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.site.Site;

class CatalogueTest {
    private static final CatalogueWorld WORLD = new CatalogueWorld(
            Site.of(Path.of(".."), Path.of("target/none"), 1), Caller.anonymous("none"), Caller.anonymous("none"));

    @Test
    void ninetyCountiesAdoptAStandardInOneRequest() {
        var adoptions = WORLD.adoptions(UUID.randomUUID()).path("adoptions");

        assertEquals(90, adoptions.size());
        var regions = new HashSet<>(adoptions
                .valueStream()
                .map(one -> one.path("region").asString())
                .toList());
        assertEquals(90, regions.size());
        assertEquals(new HashSet<>(WORLD.counties()), regions);
    }

    @Test
    void fiveOfAHundredTakeLongerThanTheP95() {
        var times = Times.of(LongStream.rangeClosed(1, 100).boxed().toList().reversed());

        assertEquals(51, times.median());
        assertEquals(95, times.p95());
        assertEquals(2.0, Times.of(List.of(20L)).growth(Times.of(List.of(10L))));
    }
}
