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
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The working calendar of each region: the State Council's notices, over them what was published since, for the country or
 * for a region and everything below it, with the region's own cut-off where it set one.
 */
public final class Calendars {

    private final WorkingCalendar shipped;
    private final Map<String, CutOffs> configured;
    private volatile List<Map.Entry<String, CutOffs>> cutOffs;
    private volatile Map<String, WorkingCalendar> byPrefix = Map.of();
    private final AtomicLong generation = new AtomicLong();

    /** Cut-offs that hold where none is published, by region prefix. */
    public Calendars(Map<String, LocalTime> cutOffsByPrefix) {
        this.shipped = read("calendars/cn.csv");
        this.configured = cutOffsByPrefix.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> CutOffs.always(entry.getValue())));
        this.cutOffs = nearestFirst(configured);
    }

    /** By the nearest region's days and cut-off. */
    public WorkingCalendar of(String region) {
        var published = published(region);
        return cutOffs.stream()
                .filter(entry -> region.startsWith(entry.getKey()))
                .findFirst()
                .map(entry -> published.with(entry.getValue()))
                .orElse(published);
    }

    /** Takes the cut-offs that were published, in their order, over those that hold where none is. */
    public void replaceCutOffs(List<CutOffs.Published> published) {
        Map<String, CutOffs> own = new HashMap<>(configured);
        published.forEach(one -> own.put(
                one.prefix(), own.getOrDefault(one.prefix(), CutOffs.NONE).from(one.from(), one.time())));
        cutOffs = nearestFirst(own);
    }

    /** Each over those of the regions above, the nearest region first. */
    private static List<Map.Entry<String, CutOffs>> nearestFirst(Map<String, CutOffs> own) {
        return own.keySet().stream()
                .sorted(Comparator.comparing(prefix -> -prefix.length()))
                .map(prefix -> Map.entry(prefix, inherited(prefix, own)))
                .toList();
    }

    private static CutOffs inherited(String prefix, Map<String, CutOffs> own) {
        return own.entrySet().stream()
                .filter(entry -> prefix.startsWith(entry.getKey()))
                .sorted(Comparator.comparing(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .reduce(CutOffs.NONE, (above, below) -> below.over(above));
    }

    /** Takes what is published now, the newest version of each region and year, in place of what was known before. */
    public void replace(List<PublishedYear> years) {
        Map<String, WorkingCalendar> next = new HashMap<>();
        var prefixes = years.stream().map(PublishedYear::prefix).distinct().toList();
        for (var prefix : prefixes) {
            next.put(prefix, overlaid(prefix, years));
        }
        byPrefix = Map.copyOf(next);
        generation.incrementAndGet();
    }

    /** Another number whenever what is published was taken over. */
    public long generation() {
        return generation.get();
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
        return new WorkingCalendar(daysOff, published, CutOffs.NONE);
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
