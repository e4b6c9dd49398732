package org.yiwang.local.matrix;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.yiwang.keycloak.ReaderKind;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.realm.Crowd;

/** Somebody of each kind; which officials are here and elsewhere differs by what a thing belongs to. */
final class Readers {
    static final String CITIZEN = "lixiaomei";
    static final String AGENT = "wangjianguo";
    static final String FORMER_AGENT = "chensiyuan";

    static final String EDITOR = "xulin";

    private static final String OTHER = "crowd-001";
    private static final String TESTER = "ceshi.jia";

    private final Cast cast;
    private final Integrator production;
    private final Map<ReaderKind, Caller> integrators = new EnumMap<>(ReaderKind.class);

    Readers(Cast demo) throws IOException, InterruptedException {
        this.cast = demo.with(Crowd.citizens(demo.suite().site(), 1));
        this.production = Integrator.inProduction(cast, OTHER, "luohao");
        var sandbox = Integrator.inSandbox(cast, OTHER);
        var cases = "openid cases.read cases.submit";
        integrators.put(ReaderKind.INTEGRATOR, production.inProduction(CITIZEN, cases));
        integrators.put(ReaderKind.INTEGRATOR_WITHOUT_SCOPE, production.inProduction(CITIZEN, "openid items.read"));
        integrators.put(ReaderKind.SANDBOX_CLIENT, sandbox.inSandbox(TESTER, cases));
    }

    /** The id of the integrator's client in production. */
    String client() {
        return production.id();
    }

    Caller of(ReaderKind kind, String path) {
        return switch (kind) {
            case EVERYBODY, SIGNED_IN, ANONYMOUS -> cast.anonymous();
            case CITIZEN -> cast.as(CITIZEN);
            case OTHER_CITIZEN -> cast.as(OTHER);
            case AGENT -> cast.as(AGENT);
            case FORMER_AGENT -> cast.as(FORMER_AGENT);
            case OFFICIAL_HERE -> cast.as(here(path));
            case OFFICIAL_ELSEWHERE -> cast.as("sunqiang");
            case OFFICIAL_OF_ANOTHER_REGION -> cast.as("wumin");
            case HANDLER_OF_OWN_CASE -> cast.as(OwnCase.HANDLER);
            case INTEGRATOR, INTEGRATOR_WITHOUT_SCOPE, SANDBOX_CLIENT -> Objects.requireNonNull(integrators.get(kind));
        };
    }

    /** Who handles the case, approves clients, audits, edits the catalogue, supervises, administers officials. */
    private static String here(String path) {
        if (path.startsWith("/v1/clients")
                || path.startsWith("/v1/access-records/")
                || path.startsWith("/v1/calendars/")) {
            return "luohao";
        }
        if (path.startsWith("/v1/item-") || path.endsWith("/quality") || path.endsWith("/definition")) {
            return EDITOR;
        }
        if (path.equals("/v1/queues/supervised") || path.endsWith("/repeated-visits")) {
            return "qianwei";
        }
        return path.startsWith("/v1/officials") ? "huanglei" : "zhoufang";
    }
}
