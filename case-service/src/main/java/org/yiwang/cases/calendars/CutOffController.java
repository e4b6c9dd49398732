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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
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

/** From when on receipts count as the next day's, by region, open to everybody; published for days to come. */
@RestController
@Tag(name = "calendars")
@RequestMapping("/v1/calendars/{region}/cut-off")
class CutOffController {

    private static final int LONG_TEXT = 1000;

    private final CutOffService cutOffs;

    CutOffController(CutOffService cutOffs) {
        this.cutOffs = cutOffs;
    }

    /**
     * The cut-off of a region today, the nearest region's above that set one.
     *
     * @param version the region's own newest version, 0 where it never published one
     * @param zone the time zone in which its days begin and end
     * @param time from when on what is handed in today counts as tomorrow's; absent where that is never
     * @param next what was published and holds from a later day on
     */
    record CutOffView(
            String region,
            int version,
            String zone,
            @Nullable LocalTime time,
            @Nullable NextCutOff next) {}

    record NextCutOff(LocalDate from, @Nullable LocalTime time) {}

    /**
     * A cut-off for days to come.
     *
     * @param from the first day for which it holds, tomorrow at the earliest
     * @param time in the region's local time, to the minute; absent where days count until 24:00
     */
    record NewCutOff(
            @NotNull LocalDate from,
            @Nullable LocalTime time,
            @NotBlank @Size(max = LONG_TEXT) String reason) {}

    /** From when on what is handed in counts as the next day's. */
    @Operation(summary = "From when on what is handed in counts as the next day's in a region")
    @Public
    @OpenTo(EVERYBODY)
    @GetMapping
    Mono<ResponseEntity<CutOffView>> read(@PathVariable String region) {
        return cutOffs.read(region).map(CutOffController::answered);
    }

    /** Publishes a region's cut-off for days to come; what was received before keeps its day. */
    @Operation(summary = "Publishes a region's cut-off for days to come; what was received before keeps its day")
    @ForOfficials(duties = Duty.DATA)
    @NeedsSignIn(acr = Acr.MFA)
    @OpenTo(OFFICIAL_HERE)
    @PutMapping
    Mono<ResponseEntity<CutOffView>> publish(
            @PathVariable String region, @RequestBody @Valid NewCutOff body, Actor actor, IfMatch ifMatch) {
        return cutOffs.published(region, body, actor, ifMatch).map(CutOffController::answered);
    }

    private static ResponseEntity<CutOffView> answered(CutOffView view) {
        return ResponseEntity.ok().eTag(ETags.strong(view.version())).body(view);
    }
}
