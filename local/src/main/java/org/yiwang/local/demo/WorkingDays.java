package org.yiwang.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** The published calendar, read backwards: when must something have begun to be so old today? */
record WorkingDays(Map<LocalDate, Boolean> published) {

    /** Reads the calendar that case-service counts by. */
    static WorkingDays of(Path calendar) {
        try (var lines = Files.lines(calendar)) {
            return new WorkingDays(lines.filter(line -> line.startsWith("day,"))
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(cells -> LocalDate.parse(cells[1]), cells -> cells[2].equals("WORK"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The latest day after which so many working days have begun until today. */
    LocalDate before(LocalDate today, int workingDays) {
        var day = today;
        for (int counted = 0; counted < workingDays; day = day.minusDays(1)) {
            counted += isWorking(day) ? 1 : 0;
        }
        return day;
    }

    private boolean isWorking(LocalDate day) {
        return published.getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }
}
