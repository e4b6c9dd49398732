package org.yiwang.gateway.portal;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What of the gateway's paths belongs to the portal.
 *
 * @param elsewhere where no page of the portal is: every other path without an extension shows its single page
 */
@Validated
@ConfigurationProperties("yiwang.gateway.portal")
public record PortalProperties(@NotEmpty List<String> elsewhere) {

    boolean page(String path) {
        var extended = path.indexOf('.', path.lastIndexOf('/')) >= 0;
        return !extended && elsewhere.stream().noneMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }
}
