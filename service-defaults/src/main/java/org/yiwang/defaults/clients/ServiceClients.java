package org.yiwang.defaults.clients;

import org.springframework.web.reactive.function.client.WebClient;

/** Clients of the other services, each with this service's own token, time limits and circuit breaker. */
public interface ServiceClients {

    /** The client of a service, by its module name. */
    WebClient of(String service);

    /** A typed client ({@code @HttpExchange}) of a service, by its module name. */
    <T> T of(String service, Class<T> type);
}
