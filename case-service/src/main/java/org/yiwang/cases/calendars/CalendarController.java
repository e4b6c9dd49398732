package org.yiwang.cases.calendars;

import static org.yiwang.keycloak.ReaderKind.EVERYBODY;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.cases.clock.Day;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.NeedsSignIn;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.Public;
import reactor.core.publisher.Mono;

/** Working calendars by region and year, open to everybody; published by who answers for the region's data. */
@RestController
@Tag(name = "calendars")
@RequestMapping("/v1/calendars/{region}/{year}")
class CalendarController {

    private static final int MOST_DAYS = 200;
    private static final int LONG_TEXT = 1000;

    private final CalendarService calendars;

    CalendarController(CalendarService calendars) {
        this.calendars = calendars;
    }

    /**
     * A year's calendar of a region, in the version in force there.
     *
     * @param publishedFor the region it was published for; absent where it came with the software
     * @param published whether the year's holidays are published; else weekends and fixed-date holidays count as off
     * @param cutOff from when on receipts of today count as the next day's, if the region set a time
     * @param days the days that are not plain working days, with what they are
     */
    record CalendarView(
            String region,
            int year,
            int version,
            @Nullable String publishedFor,
            boolean published,
            @Nullable LocalTime cutOff,
            @Nullable String source,
            List<Day> days) {}

    /** The whole year anew: every day off and every make-up working day, the notice and why it is published. */
    record NewCalendar(
            @NotNull @Size(max = MOST_DAYS) List<@Valid @NotNull NewDay> days,
            @NotBlank @Size(max = LONG_TEXT) String source,
            @NotBlank @Size(max = LONG_TEXT) String reason) {}

    record NewDay(
            @NotNull LocalDate date,
            @NotNull CalendarYear.Kind kind,
            @NotBlank @Size(max = 40) String name) {}

    /** The calendar of a region's year, by which limits are counted there. */
    @Operation(summary = "The calendar of a region's year, by which limits are counted there")
    @Public
    @OpenTo(EVERYBODY)
    @GetMapping
    Mono<ResponseEntity<CalendarView>> read(@PathVariable String region, @PathVariable int year) {
        return calendars.read(region, year).map(CalendarController::answered);
    }

    /** Publishes the calendar of a region's year anew; every open limit below follows, with the reason in its trail. */
    @Operation(summary = "Publishes a region's year anew; every open limit below follows, with the reason in its trail")
    @ForOfficials(duties = Duty.DATA)
    @NeedsSignIn(acr = Acr.MFA)
    @OpenTo(OFFICIAL_HERE)
    @PutMapping
    Mono<ResponseEntity<CalendarView>> publish(
            @PathVariable String region,
            @PathVariable int year,
            @RequestBody @Valid NewCalendar body,
            Actor actor,
            IfMatch ifMatch) {
        return calendars.published(region, year, body, actor, ifMatch).map(CalendarController::answered);
    }

    private static ResponseEntity<CalendarView> answered(CalendarView view) {
        return ResponseEntity.ok().eTag(ETags.strong(view.version())).body(view);
    }
}
