package org.yiwang.defaults.loops;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcProperties;
import org.springframework.context.annotation.Bean;
import reactor.netty.resources.LoopResources;
import reactor.pool.PoolBuilder;

/**
 * The pool of database connections; none is handed out or taken back inside a transaction. The one used last is handed
 * out first, so that as few are busy as suffice: each is a process of the server with plans and caches of its own.
 */
@AutoConfiguration(
        after = LoopsAutoConfiguration.class,
        beforeName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@ConditionalOnProperty("spring.r2dbc.url")
@EnableConfigurationProperties({DatabaseProperties.class, R2dbcProperties.class})
public class DatabaseAutoConfiguration {

    @Bean(destroyMethod = "dispose")
    @ConditionalOnMissingBean(ConnectionFactory.class)
    ConnectionPool connectionFactory(R2dbcProperties settings, DatabaseProperties limits, LoopResources loops) {
        var pool = settings.getPool();
        return new ConnectionPool(
                ConnectionPoolConfiguration.builder(ConnectionFactories.get(options(settings, limits, loops)))
                        .name("database")
                        .initialSize(pool.getInitialSize())
                        .minIdle(pool.getMinIdle())
                        .maxSize(pool.getMaxSize())
                        .maxIdleTime(pool.getMaxIdleTime())
                        .maxAcquireTime(Duration.ofSeconds(3))
                        .acquireRetry(pool.getAcquireRetry())
                        .postAllocate(Connection::rollbackTransaction)
                        .preRelease(Connection::rollbackTransaction)
                        .customizer(PoolBuilder::idleResourceReuseMruOrder)
                        .build());
    }

    private static ConnectionFactoryOptions options(
            R2dbcProperties settings, DatabaseProperties limits, LoopResources loops) {
        return ConnectionFactoryOptions.parse(settings.getUrl())
                .mutate()
                .option(ConnectionFactoryOptions.USER, settings.getUsername())
                .option(ConnectionFactoryOptions.PASSWORD, settings.getPassword())
                .option(ConnectionFactoryOptions.CONNECT_TIMEOUT, Duration.ofSeconds(3))
                .option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, loops)
                .option(
                        PostgresqlConnectionFactoryProvider.PREPARED_STATEMENT_CACHE_QUERIES,
                        limits.preparedStatements())
                .option(PostgresqlConnectionFactoryProvider.OPTIONS, session(limits))
                .build();
    }

    private static Map<String, String> session(DatabaseProperties limits) {
        return Map.of(
                "statement_timeout",
                String.valueOf(limits.statementTimeout().toMillis()),
                "lock_timeout",
                String.valueOf(limits.lockTimeout().toMillis()),
                "idle_in_transaction_session_timeout",
                String.valueOf(limits.idleInTransactionTimeout().toMillis()));
    }
}
