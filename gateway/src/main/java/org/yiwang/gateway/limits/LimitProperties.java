package org.yiwang.gateway.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one caller may ask for in a window, and how large a body may be.
 *
 * @param bearer per client and person of a bearer token
 * @param starter per integrator's client of this plan, as the others
 * @param session per browser session
 * @param anonymous per address, also for failed tokens, sign-in and Keycloak
 * @param guesses per address, for what is open to who knows a code
 */
@Validated
@ConfigurationProperties("yiwang.gateway.limits")
public record LimitProperties(
        @NotNull @Valid Quota bearer,
        @NotNull @Valid Quota starter,
        @NotNull @Valid Quota standard,
        @NotNull @Valid Quota large,
        @NotNull @Valid Quota session,
        @NotNull @Valid Quota anonymous,
        @NotNull @Valid Quota guesses,
        @NotNull @Valid Bodies bodies) {

    /** So many requests per window. */
    public record Quota(@Min(1) int requests, @NotNull Duration window) {}

    /**
     * The largest bodies.
     *
     * @param plain everywhere
     * @param upload of a PATCH under one of the upload paths (tus 1.0)
     */
    public record Bodies(
            @NotNull DataSize plain,
            @NotNull DataSize upload,
            @NotNull List<String> uploadPaths) {}
}
