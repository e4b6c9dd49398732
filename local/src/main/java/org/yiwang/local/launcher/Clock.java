package org.yiwang.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.yiwang.local.parts.State;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Site;

/** Moves the business clock of all services, now and at later starts; tokens keep the real time. */
final class Clock {
    private static final Pattern STEP = Pattern.compile("\\+([0-9]{1,5})([dh])");
    private static final List<String> SERVICES =
            List.of("identity-service", "catalog-service", "case-service", "notification-service");

    private Clock() {}

    static void move(Path root, Options options) {
        var state = State.of(options.data())
                .filter(State::running)
                .orElseThrow(() -> new Refused("No suite runs on " + options.data() + "; ./suite up starts one."));
        var site = Site.of(root, options.data(), state.port());
        if (!options.rest().isEmpty()) {
            var offset = site.clockOffset().plus(step(options.rest().getFirst()));
            var doors = new LinkedHashMap<String, Integer>();
            SERVICES.forEach(service ->
                    doors.put(service, state.part(service).orElseThrow().port()));
            move(doors, site.clockOffset(), offset);
            site.rememberClockOffset(offset);
        }
        System.out.println("The services' clock says " + Instant.now().plus(site.clockOffset()) + ", "
                + site.clockOffset().toDays() + " days ahead.");
    }

    static Duration step(String text) {
        var parts = STEP.matcher(text);
        if (!parts.matches()) {
            throw new Refused("The clock moves forward by days or hours, such as +7d or +36h, not by " + text + ".");
        }
        var count = Long.parseLong(parts.group(1));
        return parts.group(2).equals("d") ? Duration.ofDays(count) : Duration.ofHours(count);
    }

    /** Moves all or none: if one refuses, those that were asked before are put back. */
    static void move(Map<String, Integer> doors, Duration from, Duration to) {
        var asked = new ArrayList<String>();
        try {
            doors.forEach((service, port) -> {
                asked.add(service);
                tell(port, service, to);
            });
        } catch (Refused refusal) {
            var ahead = asked.stream()
                    .filter(service -> !putBack(Objects.requireNonNull(doors.get(service)), service, from))
                    .toList();
            throw new Refused(
                    refusal.getMessage()
                            + (ahead.isEmpty()
                                    ? " No clock moved."
                                    : " Not put back: " + String.join(", ", ahead)
                                            + "; ./suite down and ./suite up set all clocks alike."),
                    refusal);
        }
    }

    private static boolean putBack(int port, String service, Duration offset) {
        try {
            tell(port, service, offset);
            return true;
        } catch (Refused unsure) {
            return false;
        }
    }

    private static void tell(int port, String service, Duration offset) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/clock"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"offset\":\"" + offset + "\"}"))
                .build();
        try {
            var status = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .statusCode();
            if (status / 100 != 2) {
                throw new Refused(service + " answers " + status + " to the clock.");
            }
        } catch (IOException e) {
            throw new Refused(service + " does not answer: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while " + service + " was told the time.", e);
        }
    }
}
