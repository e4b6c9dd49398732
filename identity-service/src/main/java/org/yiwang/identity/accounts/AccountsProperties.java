package org.yiwang.identity.accounts;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How accounts of one human are found.
 *
 * @param hashKey secret key of the hash of identity numbers: at least 32 bytes, in base64
 */
@Validated
@ConfigurationProperties("yiwang.identity")
public record AccountsProperties(@NotBlank String hashKey) {}
