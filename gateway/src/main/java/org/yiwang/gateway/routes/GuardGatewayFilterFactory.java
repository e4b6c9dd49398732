package org.yiwang.gateway.routes;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.stereotype.Component;

/** The route filter {@code Guard=service,limit}: a circuit breaker and a time limit around the calls of a service. */
@Component
class GuardGatewayFilterFactory extends AbstractGatewayFilterFactory<GuardGatewayFilterFactory.Config> {

    private final Breakers breakers;
    private final LoopTimers timers;

    /** The service called and how long it may take to begin its answer; no limit if absent. */
    static final class Config {

        private String service = "";
        private @Nullable Duration limit;

        public String getService() {
            return service;
        }

        public void setService(String service) {
            this.service = service;
        }

        public @Nullable Duration getLimit() {
            return limit;
        }

        public void setLimit(@Nullable Duration limit) {
            this.limit = limit;
        }
    }

    GuardGatewayFilterFactory(Breakers breakers, LoopTimers timers) {
        super(Config.class);
        this.breakers = breakers;
        this.timers = timers;
    }

    @Override
    public List<String> shortcutFieldOrder() {
        return List.of("service", "limit");
    }

    @Override
    public GatewayFilter apply(Config config) {
        return new Guard(breakers.of(config.getService()), config.getLimit(), breakers.pauseSeconds(), timers);
    }
}
