package org.yiwang.identity.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How accounts of one human are found, and how their numbers are kept.
 *
 * @param hashKey secret key of the hash of identity numbers: at least 32 bytes, in base64
 * @param kek the name of the key that seals numbers
 * @param keks all keys by name, base64 of 32 bytes; one is kept as long as numbers sealed by it exist
 */
@Validated
@ConfigurationProperties("yiwang.identity")
public record AccountsProperties(
        @NotBlank String hashKey,
        @NotBlank String kek,
        @NotEmpty Map<String, String> keks) {

    @Override
    public String toString() {
        return "AccountsProperties[hidden]";
    }
}
