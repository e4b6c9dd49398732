package org.yiwang.defaults.outbox;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox is published.
 *
 * @param pulsed topics whose readers are told, again and again, until when everything has been sent
 * @param pulse how often
 */
@ConfigurationProperties("yiwang.outbox")
record OutboxProperties(
        @DefaultValue List<String> pulsed,
        @DefaultValue("PT5S") Duration pulse) {}
