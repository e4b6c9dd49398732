package org.yiwang.catalog.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of an import.
 *
 * @param maxBody the largest body
 * @param batch how many lines are written in one statement
 * @param shownFindings how many findings an answer holds
 */
@Validated
@ConfigurationProperties("yiwang.imports")
record ImportProperties(
        DataSize maxBody,
        @Positive @Max(5000) int batch,
        @Positive @Max(10_000) int shownFindings) {}
