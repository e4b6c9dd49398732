package org.yiwang.cases.clock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/**
 * The working calendar of each region: the State Council's notices, over them what was published since, for the country or
 * for a region and everything below it, with the region's own cut-off where it set one.
 */
public final class Calendars {

    private final WorkingCalendar shipped;
    private final List<Map.Entry<String, LocalTime>> cutOffs;
    private volatile Map<String, WorkingCalendar> byPrefix = Map.of();

    /** Cut-offs are keyed by region prefix; the longest prefix of a region's code wins. */
    public Calendars(Map<String, LocalTime> cutOffsByPrefix) {
        this.shipped = read("calendars/cn.csv");
        this.cutOffs = cutOffsByPrefix.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getKey().length()))
                .toList();
    }

    public WorkingCalendar of(String region) {
        var published = published(region);
        return cutOffs.stream()
                .filter(entry -> region.startsWith(entry.getKey()))
                .findFirst()
                .map(entry -> published.withCutOff(entry.getValue()))
                .orElse(published);
    }

    /** Takes what is published now, the newest version of each region and year, in place of what was known before. */
    public void replace(List<PublishedYear> years) {
        Map<String, WorkingCalendar> next = new HashMap<>();
        var prefixes = years.stream().map(PublishedYear::prefix).distinct().toList();
        for (var prefix : prefixes) {
            next.put(prefix, overlaid(prefix, years));
        }
        byPrefix = Map.copyOf(next);
    }

    /** What was shipped with the calendars of every region above and of its own over it, the nearest last. */
    private WorkingCalendar overlaid(String prefix, List<PublishedYear> years) {
        var calendar = shipped;
        var above = years.stream()
                .filter(year -> prefix.startsWith(year.prefix()))
                .sorted(Comparator.comparing(year -> year.prefix().length()))
                .toList();
        for (var year : above) {
            calendar = calendar.with(year);
        }
        return calendar;
    }

    private WorkingCalendar published(String region) {
        var known = byPrefix;
        for (var end = region.length(); end >= 0 && !known.isEmpty(); end--) {
            var found = known.get(region.substring(0, end));
            if (found != null) {
                return found;
            }
        }
        return shipped;
    }

    private static WorkingCalendar read(String resource) {
        Map<LocalDate, Boolean> daysOff = new HashMap<>();
        Set<Integer> published = new HashSet<>();
        for (String[] cells : lines(resource)) {
            switch (cells[0]) {
                case "notice" -> published.add(Integer.valueOf(cells[1]));
                case "day" -> daysOff.put(LocalDate.parse(cells[1]), cells[2].equals("OFF"));
                default -> throw new IllegalStateException(resource + " has an unknown line " + cells[0]);
            }
        }
        return new WorkingCalendar(daysOff, published, LocalTime.MIDNIGHT);
    }

    private static List<String[]> lines(String resource) {
        try (var reader = new BufferedReader(
                new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", 4))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
