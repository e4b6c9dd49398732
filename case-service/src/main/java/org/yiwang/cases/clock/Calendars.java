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

/** The working calendar of each region: the State Council's notices, with the region's own cut-off where it set one. */
public final class Calendars {

    private final WorkingCalendar national;
    private final List<Map.Entry<String, LocalTime>> cutOffs;

    /** Cut-offs are keyed by region prefix; the longest prefix of a region's code wins. */
    public Calendars(Map<String, LocalTime> cutOffsByPrefix) {
        this.national = read("calendars/cn.csv");
        this.cutOffs = cutOffsByPrefix.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getKey().length()))
                .toList();
    }

    public WorkingCalendar of(String region) {
        return cutOffs.stream()
                .filter(entry -> region.startsWith(entry.getKey()))
                .findFirst()
                .map(entry -> national.withCutOff(entry.getValue()))
                .orElse(national);
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
