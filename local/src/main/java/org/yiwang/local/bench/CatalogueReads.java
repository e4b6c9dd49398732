package org.yiwang.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Reads of the catalogue, anyone of many items and counties each time. */
record CatalogueReads(String host, String token) {
    private static final int WARM_AT_ONCE = 8;

    /** The path of one read, for one of many. */
    interface Path {
        String of(CatalogueWorld world, Random random);
    }

    static String page(CatalogueWorld world, Random random) {
        return "/v1/items/" + any(world.items(), random);
    }

    /** What a county offers to a business, as the portal lists it. */
    static String list(CatalogueWorld world, Random random) {
        return "/v1/items?audience=ORGANISATION&topic=BUSINESS_LICENCE&region=" + any(world.counties(), random);
    }

    static String search(CatalogueWorld world, Random random) {
        var words = "食品经营 " + random.nextInt(world.standards().size());
        return "/v1/items?region=" + any(world.counties(), random) + "&q=" + URLEncoder.encode(words, UTF_8);
    }

    void warm(int port, CatalogueWorld world, int count) throws IOException, InterruptedException {
        for (Path path : List.<Path>of(CatalogueReads::page, CatalogueReads::list, CatalogueReads::search)) {
            var result = new Load(port, WARM_AT_ONCE, Duration.ofMinutes(10))
                    .run(count, (wire, _) -> read(wire, path.of(world, ThreadLocalRandom.current())));
            if (result.failed() > 0) {
                throw new IOException(result.complaint());
            }
        }
    }

    /** One after the other over one connection, the same ones at every size as far as they are there. */
    Catalogue.Times times(int port, int count, CatalogueWorld world, Path path) throws IOException {
        var random = new Random(42);
        List<Long> took = new ArrayList<>();
        try (var wire = new Wire(port)) {
            for (int number = 0; number < count; number++) {
                var one = path.of(world, random);
                long start = System.nanoTime();
                read(wire, one);
                took.add((System.nanoTime() - start) / 1000);
            }
        }
        return Catalogue.Times.of(took);
    }

    private void read(Wire wire, String path) throws IOException {
        var request = "GET " + path + " HTTP/1.1\r\nHost: " + host
                + "\r\nAccept: application/json\r\nAccept-Language: zh-CN\r\nAuthorization: Bearer " + token
                + "\r\n\r\n";
        var answer = wire.send(request.getBytes(UTF_8));
        if (answer.status() != 200) {
            throw new IOException(path + " answered " + answer.status() + ": " + new String(answer.body(), UTF_8));
        }
    }

    private static <T> T any(List<T> many, Random random) {
        return many.get(random.nextInt(many.size()));
    }
}
