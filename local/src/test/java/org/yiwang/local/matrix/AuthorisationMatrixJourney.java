package org.yiwang.local.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.yiwang.keycloak.ReaderKind;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.journeys.Node;
import org.yiwang.local.journeys.Stage;

/**
 * Every operation of every OpenAPI document with every kind of reader: what stands beside its handler is what it does, and
 * who is refused one thing learns not even whether it exists, and who may not know a case is told nothing of it by any
 * answer or live feed, listed here or not.
 */
class AuthorisationMatrixJourney {
    /**
     * Ending sessions would sign the people of other journeys out, ending a consent the integrator of this one; of codes
     * for an address they may have five an hour.
     */
    private static final Set<ReaderKind> WITHOUT_OTHER_JOURNEYS =
            Set.of(ReaderKind.ANONYMOUS, ReaderKind.OTHER_CITIZEN, ReaderKind.SANDBOX_CLIENT);

    private static final Set<String> SPARING =
            Set.of("DELETE /v1/me/sessions", "DELETE /v1/consents/{id}", "PUT /v1/me/email/code");

    private static final Cast CAST = Stage.cast();

    private static final Set<ReaderKind> KNOW_THE_CASE = Operation.mayKnowTheCase();

    private static Readers readers;
    private static Things things;
    private static Feeds feeds;

    @BeforeAll
    static void somebodyOfEachKind() throws IOException, InterruptedException {
        Node.install();
        readers = new Readers(CAST);
        things = new Things(CAST, readers);
        feeds = Feeds.of(CAST, things, readers);
    }

    @AfterAll
    static void end() {
        if (things != null) {
            things.end();
        }
    }

    @TestFactory
    Stream<DynamicNode> everyOperation() {
        return Operation.all().stream()
                .filter(operation -> !operation.internal())
                .map(operation -> dynamicContainer(
                        operation.name(),
                        kinds(operation).map(kind -> dynamicTest(kind.name(), () -> tried(operation, kind)))));
    }

    @TestFactory
    Stream<DynamicNode> whatServicesAskEachOther() {
        return Operation.all().stream()
                .filter(Operation::internal)
                .map(operation -> dynamicContainer(
                        operation.name(),
                        kinds(operation).map(kind -> dynamicTest(kind.name(), () -> isNotOpen(operation, kind)))));
    }

    private static Stream<ReaderKind> kinds(Operation operation) {
        var all = Operation.KINDS.stream();
        return SPARING.contains(operation.name()) ? all.filter(WITHOUT_OTHER_JOURNEYS::contains) : all;
    }

    private static void tried(Operation operation, ReaderKind kind) {
        var reader = readers.of(kind, operation.path());
        var open = operation.open().contains(kind);
        if (!open && !operation.own().contains(kind)) {
            isRefused(operation, reader, kind);
        } else if (operation.live()) {
            isLive(operation, kind, open);
        } else {
            isOpen(operation, reader, kind, open);
        }
    }

    /** Whoever it is open to was told what happened, everybody else nothing of it. */
    private static void isLive(Operation operation, ReaderKind kind, boolean theCitizens) {
        var heard = Objects.requireNonNull(feeds.heard(operation, kind), "it was not opened to them");
        if (theCitizens) {
            assertThat(feeds.isTold(operation, heard)).as(heard).isTrue();
        }
        tellsNothing(heard, "", kind);
    }

    /** Nothing of a case is in what is answered to who may not know it, whatever was asked. */
    private static void tellsNothing(String text, String asked, ReaderKind kind) {
        if (!KNOW_THE_CASE.contains(kind)) {
            assertThat(things.keptFrom(kind).in(text, asked)).as(text).isEmpty();
        }
    }

    /** Without what would make it act: who may gets a 200, or is told of the version or the key that is lacking. */
    private static void isOpen(Operation operation, Caller reader, ReaderKind kind, boolean theCitizens) {
        var path = things.path(operation, kind);
        var attempt = new Attempt(operation, path).harmless();
        var isPublic = operation.open().contains(ReaderKind.ANONYMOUS);
        var answer = operation.reads() && !isPublic ? attempt.wholeBy(reader) : attempt.by(reader);
        tellsNothing(answer.text(), path, kind);
        if (!operation.reads()) {
            assertThat(answer.status()).as(answer.text()).isIn(200, 201, 202, 204, 400, 409, 412, 422, 429);
            return;
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var listed = things.listed(operation);
        if (!listed.isEmpty()) {
            assertThat(answer.text().contains(listed)).isEqualTo(theCitizens);
        }
    }

    /** With all that is needed but the right: 401 to nobody, else 403 or 404, the same for what does not exist. */
    private static void isRefused(Operation operation, Caller reader, ReaderKind kind) {
        var etag = operation.takes("If-Match") ? things.etag(operation, kind) : "";
        var path = things.path(operation, kind);
        var answer = new Attempt(operation, path).whole(etag).by(reader);
        tellsNothing(answer.text(), path, kind);
        if (Things.isOwn(operation, kind) && !operation.reads()) {
            isNotHis(answer);
            return;
        }
        assertThat(answer.status())
                .as(answer.text())
                .isIn(kind == ReaderKind.ANONYMOUS ? List.of(401) : List.of(403, 404));
        if (operation.aboutOne() && !mayKnow(operation, kind)) {
            var nothing = new Attempt(operation, Things.nothing(operation))
                    .whole("\"1\"")
                    .by(reader);
            assertThat(nothing.status())
                    .as("of what does not exist: %s", nothing.text())
                    .isEqualTo(answer.status());
            assertThat(nothing.problem()).isEqualTo(answer.problem());
        }
    }

    /** Whoever acts on his own case is told that it is his own, unless it is not for officials or badly asked. */
    private static void isNotHis(Attempt.Tried answer) {
        assertThat(answer.status()).as(answer.text()).isIn(403, 404, 409, 422);
        if (answer.status() == 409) {
            assertThat(answer.problem()).endsWith("/own-case");
        }
    }

    /** Who may read a thing knows that it exists, whatever else he may do with it. */
    private static boolean mayKnow(Operation operation, ReaderKind kind) {
        var thing = operation.path().substring(0, operation.path().indexOf('}') + 1);
        return Operation.all().stream()
                .anyMatch(other ->
                        other.name().equals("GET " + thing) && other.open().contains(kind));
    }

    private static void isNotOpen(Operation operation, ReaderKind kind) {
        var path = Things.nothing(operation).replace("{kind}", "regions");
        var reader = readers.of(kind, operation.path());
        var attempt = new Attempt(operation, path).whole("\"1\"");
        assertThat(attempt.by(reader).status()).isEqualTo(404);
        var past = new Caller(CAST.suite().url(operation.service()), reader.token(), "en");
        assertThat(attempt.by(past).status()).isEqualTo(kind == ReaderKind.ANONYMOUS ? 401 : 403);
    }
}
