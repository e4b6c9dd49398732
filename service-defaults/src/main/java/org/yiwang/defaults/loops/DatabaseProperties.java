package org.yiwang.defaults.loops;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the database allows a session of this service. */
@ConfigurationProperties("yiwang.database")
record DatabaseProperties(
        @DefaultValue("PT30S") Duration statementTimeout,
        @DefaultValue("PT10S") Duration idleInTransactionTimeout,
        @DefaultValue("PT5S") Duration lockTimeout,
        @DefaultValue("256") int preparedStatements) {}
