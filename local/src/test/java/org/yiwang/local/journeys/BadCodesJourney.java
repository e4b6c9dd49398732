package org.yiwang.local.journeys;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.journeys.Refusals.Bad;

/** Codes, ids, cursors and addresses that name nothing. */
class BadCodesJourney {
    private static final Cast CAST = Stage.cast();

    static Stream<Bad> publicReads() {
        return Stream.of(
                get(400, "bad-region-code", "/v1/regions/33010"),
                get(400, "bad-region-code", "/v1/regions/33010600000X"),
                get(404, "region-not-found", "/v1/regions/999999000000"),
                get(400, "bad-region-code", "/v1/items?region=330106"),
                get(400, "bad-region-code", "/v1/items?within=abc"),
                get(404, "item-not-found", "/v1/items/" + UUID.randomUUID()),
                get(404, "department-not-found", "/v1/departments/" + UUID.randomUUID()),
                get(400, "bad-cursor", "/v1/items?after=bm90LWEtY3Vyc29y"),
                get(400, "bad-cursor", "/v1/regions?after=%7B%7D"),
                get(404, "not-found", "/v1/nothing"),
                get(404, "not-found", "/internal/imports/items"),
                get(404, "not-found", "/actuator/health"),
                get(404, "not-found", "/auth/realms/master"),
                get(404, "not-found", "/auth/admin/master/console"),
                get(400, "bad-path", "/v1/items/..%2f..%2finternal"));
    }

    static Stream<Bad> caseReads() {
        return Stream.of(
                get(404, "case-not-found", "/v1/cases/" + UUID.randomUUID()),
                get(404, "case-not-found", "/v1/cases/" + UUID.randomUUID() + "/timeline"),
                get(404, "case-not-found", "/v1/cases/" + UUID.randomUUID() + "/events"),
                get(404, "document-not-found", "/v1/documents/" + UUID.randomUUID()),
                get(404, "notification-not-found", "/v1/notifications/" + UUID.randomUUID()),
                get(400, "bad-cursor", "/v1/cases?after=bm90LWEtY3Vyc29y"));
    }

    @ParameterizedTest
    @MethodSource("publicReads")
    void whatNamesNothingIsRefused(Bad bad) {
        bad.mustBeRefusedTo(CAST.as("lixiaomei"));
    }

    @ParameterizedTest
    @MethodSource("caseReads")
    void whatIsNotThereIsNotFound(Bad bad) {
        bad.mustBeRefusedTo(CAST.as("lixiaomei"));
    }

    private static Bad get(int status, String problem, String path) {
        return Bad.of("GET " + path, status, problem, (Caller caller) -> caller.get(path));
    }
}
