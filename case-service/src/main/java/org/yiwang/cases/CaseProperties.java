package org.yiwang.cases;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the case service.
 *
 * @param kek the name of the key-encryption key that wraps new case keys
 * @param keks all key-encryption keys by name, base64 of 32 bytes; one is kept as long as keys wrapped by it exist
 * @param rememberedKeys how many unwrapped case keys are kept in memory
 * @param cutOffs from when on a region's receipts count as the next day's, by region prefix
 */
@Validated
@ConfigurationProperties("yiwang.cases")
public record CaseProperties(
        @NotBlank String kek,
        @NotEmpty Map<String, String> keks,
        @DefaultValue("20000") @Min(1) int rememberedKeys,
        @DefaultValue Map<String, LocalTime> cutOffs) {}
