package org.yiwang.gateway.edge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the suite is reached from outside and what every answer carries.
 *
 * @param publicUrl scheme, host and port by which browsers and integrators know the suite
 * @param contentSecurityPolicy the policy of every answer that brings none of its own
 * @param headers further headers of every answer, set where it brings none of its own
 */
@Validated
@ConfigurationProperties("yiwang.gateway.edge")
public record EdgeProperties(
        @NotNull URI publicUrl,
        @NotBlank String contentSecurityPolicy,
        @NotNull Map<String, String> headers) {

    /** The public URL as an Origin header shows it (RFC 6454 §6.2). */
    public String origin() {
        var text = publicUrl.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }
}
