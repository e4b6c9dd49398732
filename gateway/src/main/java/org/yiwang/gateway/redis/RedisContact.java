package org.yiwang.gateway.redis;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens the shared connection to Redis, at start and every second until it stands; Lettuce keeps it from then on.
 * Opening waits for the network, so that it must not happen on an event loop.
 */
@Component
public class RedisContact implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(RedisContact.class);

    private final ReactiveRedisConnectionFactory connections;
    private volatile boolean standing;

    RedisContact(ReactiveRedisConnectionFactory connections) {
        this.connections = connections;
    }

    /** Whether the connection was ever opened; until then nobody should ask Redis for anything. */
    public boolean standing() {
        return standing;
    }

    @Override
    public void afterSingletonsInstantiated() {
        open();
        if (!standing) {
            log.warn("Redis is not there: bearer tokens are served, browser sessions are not until it comes");
        }
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    void open() {
        if (standing) {
            return;
        }
        try {
            standing = connections.getReactiveConnection() != null;
        } catch (DataAccessException absent) {
            log.debug("Redis is not there yet", absent);
        }
    }
}
