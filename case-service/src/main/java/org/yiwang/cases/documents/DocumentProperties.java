package org.yiwang.cases.documents;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of uploads.
 *
 * @param maxBytes of one file
 * @param perCase how many documents a case may have
 * @param types the media types accepted
 * @param kept how long an unfinished upload may rest
 * @param chunkBytes how much is sealed and written at a time
 */
@Validated
@ConfigurationProperties("yiwang.cases.documents")
public record DocumentProperties(
        @DefaultValue("10485760") @Min(1) long maxBytes,
        @DefaultValue("50") @Min(1) int perCase,
        @NotEmpty Set<String> types,
        @DefaultValue("PT24H") Duration kept,
        @DefaultValue("262144") @Min(4096) @Max(1048576) int chunkBytes) {}
