package org.yiwang.defaults.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Shows and moves the business clock of a machine-local suite. */
@Endpoint(id = "clock")
public class ClockEndpoint {

    private final BusinessClock clock;

    ClockEndpoint(BusinessClock clock) {
        this.clock = clock;
    }

    @ReadOperation
    public Map<String, String> now() {
        return Map.of(
                "now", clock.instant().toString(), "offset", clock.offset().toString());
    }

    /** Moves the clock to the given distance (ISO-8601 duration) from the real time. */
    @WriteOperation
    public Map<String, String> move(String offset) {
        try {
            clock.move(Duration.parse(offset));
            return now();
        } catch (DateTimeException malformed) {
            throw new InvalidEndpointRequestException("The offset is an ISO-8601 duration", "offset");
        }
    }
}
