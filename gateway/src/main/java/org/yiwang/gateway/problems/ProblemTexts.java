package org.yiwang.gateway.problems;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The words of every problem of the suite in both languages: the gateway's own and those copied from the services. */
@Component
public class ProblemTexts {

    private static final String[] PLACES = {
        "classpath*:problems/*/problems*.properties",
        "classpath:problems.properties",
        "classpath:problems_zh_CN.properties"
    };
    private static final String PREFIX = "problem.";
    private static final String TITLE = ".title";

    private final Map<Locale, Map<String, String>> words = new HashMap<>();

    /** Title and detail of a problem; places for values are shown as an ellipsis. */
    public record Text(String title, String detail) {}

    public ProblemTexts() {
        Language.ALL.forEach(language -> words.put(language, new HashMap<>()));
        for (var place : PLACES) {
            for (var resource : resources(place)) {
                read(resource);
            }
        }
    }

    public @Nullable Text find(String code, Locale language) {
        var known = Objects.requireNonNull(words.get(language));
        var title = known.get(PREFIX + code + TITLE);
        return title == null ? null : new Text(title, known.getOrDefault(PREFIX + code + ".detail", ""));
    }

    public SortedSet<String> codes() {
        var codes = new TreeSet<String>();
        for (var key : Objects.requireNonNull(words.get(Language.ENGLISH)).keySet()) {
            if (key.startsWith(PREFIX) && key.endsWith(TITLE)) {
                codes.add(key.substring(PREFIX.length(), key.length() - TITLE.length()));
            }
        }
        return codes;
    }

    private static Resource[] resources(String place) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(place);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(Resource resource) {
        var name = Objects.requireNonNull(resource.getFilename());
        var language = name.contains("_zh") ? Language.CHINESE : Language.ENGLISH;
        var found = new Properties();
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            found.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var known = Objects.requireNonNull(words.get(language));
        found.stringPropertyNames().forEach(key -> known.put(key, plain(found.getProperty(key))));
    }

    private static String plain(String message) {
        return message.replaceAll("\\{\\d[^}]*}", "…").replace("''", "'");
    }
}
