package org.yiwang.notifications.mandates;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.CopyPulses;

/** Whether who has a message as somebody's agent may read it: while the mandate is in force, if the copy can tell. */
@Component
public class Mandated {

    /** Joins {@code g}, the mandate by which a row {@code m} of messages came to its recipient. */
    public static final String JOIN = " left join copied_mandates g on g.id = m.mandate and g.agent = m.recipient ";

    /** In force at {@code :now}. */
    public static final String IN_FORCE = "g.in_force and g.begins <= :now and g.ends > :now";

    private static final String FRESH = CopyPulses.asOf(MandateListener.NAME) + " >= :mandatesSince";

    /** The condition on a row {@code m} of messages with its {@link #JOIN}, bound by {@link #bind}. */
    public static final String MAY_READ = "(m.mandate is null or %s and %s)".formatted(IN_FORCE, FRESH);

    /** The same as a value: true, false, or null while the copy cannot tell. */
    public static final String ENTITLED = """
            case when m.mandate is null then true when g.id is not null and %s then %s end
            """.formatted(FRESH, IN_FORCE);

    private final Duration reading;
    private final Clock clock;
    private final Clock realTime;

    Mandated(
            @Value("${yiwang.mandates.reading}") Duration reading, Clock clock, @Qualifier("realTime") Clock realTime) {
        this.reading = reading;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** Binds this moment. */
    public GenericExecuteSpec bind(GenericExecuteSpec statement) {
        return statement
                .bind("now", clock.instant())
                .bind("mandatesSince", realTime.instant().minus(reading));
    }
}
