package org.yiwang.catalog.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** No sequence of adoptions, overrides and re-bases yields a local value outside the bounds of what it adopts. */
class BoundsPropertyTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> REGIONS =
            List.of("330000000000", "330100000000", "330106000000", "330106109000", "330106109001");

    /** A level's item in its versions, and the version of the upper one that its newest is made of. */
    private static final class Step {
        final List<ObjectNode> versions = new ArrayList<>();
        int adopted;

        ObjectNode newest() {
            return versions.getLast();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLevelStaysWithinWhatItAdopts(long seed) {
        var random = new Random(seed);
        List<Step> chain = chain(random);
        for (int turn = 0; turn < 60; turn++) {
            var level = random.nextInt(chain.size());
            if (random.nextInt(3) == 0) {
                rebase(chain, level);
            } else {
                override(chain, level, random);
            }
            holds(chain, seed);
        }
    }

    /** Every level adopts the one above; some open less. */
    private static List<Step> chain(Random random) {
        List<Step> chain = new ArrayList<>();
        for (int level = 0; level < REGIONS.size(); level++) {
            var step = new Step();
            chain.add(step);
            if (level == 0) {
                var top = LocalItemTest.PROVINCE.deepCopy();
                top.set("offer", offer(random, level));
                step.versions.add(top);
            } else {
                var own = own(level);
                own.set("offer", offer(random, level));
                var made = LocalItem.made(chain.get(level - 1).newest(), own, Map.of());
                if (!LocalItem.violations(chain.get(level - 1).newest(), made).isEmpty()) {
                    made.remove("offer");
                }
                step.versions.add(made);
            }
        }
        return chain;
    }

    /** An owner writes anything; what the checks refuse is not published. */
    private static void override(List<Step> chain, int level, Random random) {
        var step = chain.get(level);
        var written = step.newest().deepCopy();
        for (int i = 0; i <= random.nextInt(3); i++) {
            write(written, random, level);
        }
        if (level == 0
                || LocalItem.violations(chain.get(level - 1).versions.get(step.adopted), written)
                        .isEmpty()) {
            step.versions.add(written);
        }
    }

    private static void rebase(List<Step> chain, int level) {
        if (level == 0) {
            return;
        }
        var upper = chain.get(level - 1);
        var step = chain.get(level);
        var newest = upper.versions.size() - 1;
        var rebased = Rebased.of(upper.versions.get(step.adopted), upper.newest(), newest + 1, step.newest());
        step.versions.add(rebased.content());
        step.adopted = newest;
    }

    private static void holds(List<Step> chain, long seed) {
        for (int level = 1; level < chain.size(); level++) {
            var step = chain.get(level);
            var upper = chain.get(level - 1).versions.get(step.adopted);
            assertThat(LocalItem.violations(upper, step.newest()))
                    .as("seed %d, level %d", seed, level)
                    .isEmpty();
            assertThat(step.newest().at("/limits/PROMISE/amount").asInt())
                    .isLessThanOrEqualTo(upper.at("/limits/PROMISE/amount").asInt());
            assertThat(step.newest().at("/visits/count").asInt())
                    .isLessThanOrEqualTo(upper.at("/visits/count").asInt());
            assertThat(step.newest().path("limits").path("STATUTORY"))
                    .isEqualTo(upper.path("limits").path("STATUTORY"));
        }
    }

    private static void write(ObjectNode item, Random random, int level) {
        switch (random.nextInt(9)) {
            case 0 -> ((ObjectNode) item.path("limits").path("PROMISE")).put("amount", 1 + random.nextInt(20));
            case 1 -> ((ObjectNode) item.path("visits")).put("count", random.nextInt(3));
            case 2 -> item.putObject("hours").put("en", "h" + random.nextInt(5));
            case 3 -> ((ArrayNode) item.path("channels")).addObject().put("kind", "K" + random.nextInt(4));
            case 4 -> drop((ArrayNode) item.path("channels"), random);
            case 5 -> drop((ArrayNode) item.path("materials"), random);
            case 6 -> item.set("offer", offer(random, level));
            case 7 -> item.putObject("summary").put("en", "s" + random.nextInt(5));
            default -> ((ObjectNode) item.path("limits").path("STATUTORY")).put("amount", 10 + random.nextInt(20));
        }
    }

    private static void drop(ArrayNode list, Random random) {
        if (list.size() > 0) {
            list.remove(random.nextInt(list.size()));
        }
    }

    private static JsonNode offer(Random random, int level) {
        var offer = JSON.createObjectNode();
        var levels = offer.putArray("levels");
        IntStream.range(level + 1, 5)
                .forEach(lower -> levels.add(org.yiwang.catalog.regions.Level.values()[lower].name()));
        var fields = offer.putArray("fields");
        for (var field : LocalField.values()) {
            if (random.nextInt(4) > 0) {
                fields.addObject().put("field", field.name()).put("least", random.nextInt(4));
            }
        }
        return offer;
    }

    private static ObjectNode own(int level) {
        return JSON.createObjectNode()
                .put("id", "0199f000-0000-7000-8000-00000000b00" + level)
                .put("code", "L" + level)
                .put("region", REGIONS.get(level));
    }
}
