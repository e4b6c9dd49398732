package org.yiwang.defaults.problems;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/** Which problem an error is. */
final class Diagnosis {

    private static final String SOON = "5";

    private Diagnosis() {}

    static ProblemException of(Throwable error) {
        return switch (error) {
            case ProblemException known -> known;
            case WebExchangeBindException invalid -> InvalidFields.of(invalid);
            case HandlerMethodValidationException invalid -> InvalidFields.of(invalid);
            case ServerWebInputException input -> UnreadableInput.of(input);
            case ResponseStatusException status -> status(status);
            default ->
                isOurs(error) ? unavailable(error) : new ProblemException(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
        };
    }

    private static ProblemException status(ResponseStatusException error) {
        var problem = switch (error) {
            case MethodNotAllowedException method -> methods(method);
            case NotAcceptableStatusException accept ->
                new ProblemException(
                        HttpStatus.NOT_ACCEPTABLE, "not-acceptable", types(accept.getSupportedMediaTypes()));
            case UnsupportedMediaTypeStatusException media -> media(media);
            default -> byStatus(HttpStatus.valueOf(error.getStatusCode().value()));
        };
        return problem;
    }

    private static ProblemException byStatus(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> new ProblemException(status, "not-found");
            case CONTENT_TOO_LARGE -> new ProblemException(status, "content-too-large");
            case BAD_REQUEST -> new ProblemException(status, "bad-request");
            case SERVICE_UNAVAILABLE ->
                new ProblemException(status, "unavailable").header(HttpHeaders.RETRY_AFTER, SOON);
            default ->
                new ProblemException(
                        status,
                        status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-'));
        };
    }

    private static ProblemException methods(MethodNotAllowedException error) {
        var allowed = error.getSupportedMethods().stream()
                .map(HttpMethod::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return new ProblemException(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", error.getHttpMethod(), allowed)
                .header(HttpHeaders.ALLOW, allowed);
    }

    private static ProblemException media(UnsupportedMediaTypeStatusException error) {
        var supported = types(error.getSupportedMediaTypes());
        var problem = new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", supported);
        return supported.isEmpty() ? problem : problem.header(HttpHeaders.ACCEPT, supported);
    }

    private static String types(java.util.List<MediaType> types) {
        return types.stream().map(MediaType::toString).distinct().collect(Collectors.joining(", "));
    }

    private static ProblemException unavailable(Throwable error) {
        return error instanceof DataBufferLimitException
                ? new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "content-too-large")
                : new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable")
                        .header(HttpHeaders.RETRY_AFTER, SOON);
    }

    /** Something this service leans on is away, or the body is beyond its bound. */
    private static boolean isOurs(Throwable error) {
        return switch (error) {
            case DataBufferLimitException _ -> true;
            case DataAccessResourceFailureException _,
                    TransientDataAccessResourceException _,
                    QueryTimeoutException _ -> true;
            case R2dbcNonTransientResourceException _, R2dbcTransientResourceException _, R2dbcTimeoutException _ ->
                true;
            case CallNotPermittedException _, TimeoutException _, WebClientException _ -> true;
            default -> false;
        };
    }
}
