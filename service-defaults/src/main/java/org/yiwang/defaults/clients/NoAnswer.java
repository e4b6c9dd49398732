package org.yiwang.defaults.clients;

import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** Tells a service that cannot be had now from what went wrong here. */
public final class NoAnswer {

    private NoAnswer() {}

    /** Whether the service was not reached, or answered by an error. */
    public static boolean is(Throwable error) {
        return error instanceof WebClientRequestException || error instanceof WebClientResponseException;
    }
}
