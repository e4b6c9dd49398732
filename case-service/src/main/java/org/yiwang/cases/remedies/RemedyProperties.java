package org.yiwang.cases.remedies;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By which item of which government remedies are filed, by region prefix. The item names who decides.
 *
 * @param appeals reconsideration: the item of the people's government of that region
 * @param complaints the item of who supervises the departments of that region
 */
@ConfigurationProperties("yiwang.cases.remedies")
record RemedyProperties(
        @DefaultValue Map<String, UUID> appeals,
        @DefaultValue Map<String, UUID> complaints) {}
