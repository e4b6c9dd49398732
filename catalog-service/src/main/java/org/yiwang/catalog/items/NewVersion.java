package org.yiwang.catalog.items;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.reading.Words;
import org.yiwang.catalog.regions.Level;
import org.yiwang.catalog.regions.Region;
import org.yiwang.catalog.texts.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An item's content as a row to be published if it differs from the current version. */
public record NewVersion(
        UUID id,
        String code,
        String digest,
        UUID department,
        String region,
        String regionPrefix,
        String nameZh,
        String nameEn,
        @Nullable String summaryZh,
        @Nullable String summaryEn,
        @Nullable ItemType type,
        Depth depth,
        int depthRank,
        @Nullable HandlingType handlingType,
        List<Audience> audience,
        List<Topic> topics,
        @Nullable Integer promiseAmount,
        Elements.@Nullable Unit promiseUnit,
        @Nullable Integer visits,
        @Nullable UUID standard,
        @Nullable Long standardVersion,
        Set<Level> offeredTo,
        String search,
        JsonNode content,
        @Nullable JsonNode source,
        @Nullable UUID draft,
        @Nullable Long base,
        List<Flaw> flaws,
        UUID event) {

    /** What the checks found in this version, kept beside it. */
    public record Flaw(int number, String code, String severity, String pointer, List<String> arguments) {}

    /** A version as an import gives it, with the row it was read from. */
    public static NewVersion imported(Item item, List<Flaw> flaws, @Nullable JsonNode source, JsonMapper json) {
        return of(item, flaws, source, null, null, json);
    }

    /** A version that a draft becomes. */
    public static NewVersion drafted(Item item, List<Flaw> flaws, UUID draft, JsonMapper json) {
        return of(item, flaws, null, draft, null, json);
    }

    /** The first version of a local item. */
    public static NewVersion adopted(Item item, List<Flaw> flaws, JsonMapper json) {
        return of(item, flaws, null, null, null, json);
    }

    /** A local item over a new upper version, only while this version of it is in force. */
    public static NewVersion rebased(Item item, List<Flaw> flaws, long base, JsonMapper json) {
        return of(item, flaws, null, null, base, json);
    }

    private static NewVersion of(
            Item item,
            List<Flaw> flaws,
            @Nullable JsonNode source,
            @Nullable UUID draft,
            @Nullable Long base,
            JsonMapper json) {
        var summary = item.summary();
        var promise = item.limits() == null ? null : item.limits().get(LimitKind.PROMISE);
        var visits = item.visits();
        var adopts = item.adopts();
        var content = json.writeValueAsString(item);
        return new NewVersion(
                item.id(),
                item.code(),
                digest(content),
                item.department(),
                item.region(),
                Region.prefixOf(item.region()),
                item.name().zh(),
                item.name().en(),
                summary == null ? null : summary.zh(),
                summary == null ? null : summary.en(),
                item.type(),
                item.depth(),
                item.depth().rank(),
                item.handlingType(),
                listed(item.audience()),
                listed(item.topics()),
                promise == null ? null : promise.amount(),
                promise == null ? null : promise.unit(),
                visits == null ? null : visits.count(),
                adopts == null ? null : adopts.item(),
                adopts == null ? null : adopts.version(),
                item.offer() == null ? Set.of() : item.offer().levels(),
                search(item),
                json.readTree(content),
                source,
                draft,
                base,
                flaws,
                UuidCreator.getTimeOrderedEpochFast());
    }

    private static <T> List<T> listed(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    private static String search(Item item) {
        return Stream.of(item.name(), item.departmentName())
                .flatMap(text -> text == null ? Stream.empty() : words(text))
                .collect(Collectors.joining(" ", "", " " + Words.normalised(item.code())));
    }

    private static Stream<String> words(Text text) {
        return Stream.of(text.zh(), text.en()).map(Words::normalised).distinct();
    }

    private static String digest(String content) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
