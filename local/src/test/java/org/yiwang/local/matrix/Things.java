package org.yiwang.local.matrix;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiwang.keycloak.ReaderKind;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.demo.DemoChild;
import org.yiwang.local.demo.SamplePapers;
import org.yiwang.local.journeys.Stage;
import org.yiwang.local.site.Waiting;

/** One citizen's things, which the matrix is about, and how an operation names them. */
final class Things {
    private static final UUID SENIOR_CARD = UUID.fromString("0199f000-0000-7000-8000-000000000206");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UUID MARKET = UUID.fromString("0199f000-0000-7000-8000-000000000102");
    private static final String CLERK = "zhoufang";

    /** Who gives an opinion for another department, the fourth thing that happens to a case. */
    private static final String ASKED = "liuwei";

    private static final String OPINION = "4";
    private static final String WORDS = "矩阵专用路";

    /** Who never had to do with the citizen, and so does not know her name either. */
    private static final Set<ReaderKind> STRANGERS = Set.of(
            ReaderKind.ANONYMOUS,
            ReaderKind.OTHER_CITIZEN,
            ReaderKind.INTEGRATOR_WITHOUT_SCOPE,
            ReaderKind.SANDBOX_CLIENT);

    private final Cast cast;
    private final Caller citizen;
    private final Application submitted;
    private final Application draft;
    private final Application rated;
    private final Application owing;
    private final Application followed;
    private final OwnCase own;
    private final Marks marks;
    private final UUID document;
    private final String message;
    private final String organisation;
    private final String child;
    private final String imported;
    private final String written;
    private final String proposal;
    private final String present;
    private final Answer mandate;
    private final Answer offer;
    private final Answer client;
    private final String logo;
    private final ShownCase shown;
    private final String official;
    private final String post;

    Things(Cast cast, Readers readers) {
        this.cast = cast;
        this.citizen = cast.as(Readers.CITIZEN);
        this.mandate = accepted(Readers.AGENT);
        this.offer = offered(Readers.AGENT, SENIOR_CARD);
        revoked(accepted(Readers.FORMER_AGENT));
        this.draft = Stage.draft(Readers.CITIZEN, Stage.PARKING);
        this.submitted = Stage.complete(Readers.CITIZEN, Stage.PARKING, Map.of("preferredRoad", WORDS));
        this.document = Application.document(citizen, submitted.id(), "application/pdf", SamplePapers.pdf("matrix"));
        submitted.act(citizen, "submission", Stage.SUBMISSION);
        this.rated = rated();
        this.owing = owing();
        this.followed = Stage.submitted(Readers.CITIZEN, Stage.PARKING);
        this.own = OwnCase.of(cast);
        this.client = Integrator.requested(citizen);
        this.logo = ShownLogo.of(cast, Readers.FORMER_AGENT, "luohao");
        this.shown = ShownCase.of(citizen, readers.of(ReaderKind.INTEGRATOR, ""), readers.client());
        this.official = cast.person("liuwei").id().toString();
        this.post = cast.as("huanglei")
                .get("/v1/officials/" + official + "/posts")
                .must(200)
                .json()
                .at("/items/0/id")
                .asString();
        this.organisation = registered();
        this.child = child();
        this.imported = imported();
        this.written = written();
        this.proposal = proposal();
        this.present = seen();
        this.message = told();
        this.marks = Marks.of(
                citizen,
                List.of(submitted, draft, rated, owing, followed),
                document.toString(),
                shown.id().toString(),
                message,
                WORDS);
        theCopiesKnow();
        thePaperIsMade();
    }

    /** The path of an operation with the citizen's things in it. */
    String path(Operation tried) {
        var path = tried.path();
        if (path.equals("/v1/cases/{id}/opinions/{n}/explanation")) {
            return path.replace("{id}", owing.id().toString()).replace("{n}", OPINION);
        }
        if (path.startsWith("/v1/cases/{id}")) {
            return ofCase(tried, of(tried).id());
        }
        return path.replace("{official}", official)
                .replace("{case}", shown.id().toString())
                .replace("{item}", Stage.PARKING.toString())
                .replace("{code}", "330106000000")
                .replace("{region}", "330106000000")
                .replace("{year}", "2027")
                .replace("{id}", path.contains("{id}") ? id(tried) : "")
                .concat(asked(tried));
    }

    /** The path of an operation on a case, with this one in it. */
    static String ofCase(Operation tried, UUID id) {
        return tried.path()
                        .replace("{id}", id.toString())
                        .replace("{code}", "ownership")
                        .replace("{limit}", "INTAKE")
                        .replace("{n}", "1")
                + (tried.path().endsWith("/preview") ? "?action=ACCEPT" : "");
    }

    /** The path for a reader; for who handles cases where his own is, with that one in it. */
    String path(Operation tried, ReaderKind kind) {
        return isOwn(tried, kind) ? own.path(tried) : path(tried);
    }

    static boolean isOwn(Operation tried, ReaderKind kind) {
        return kind == ReaderKind.HANDLER_OF_OWN_CASE && tried.aboutOneCase();
    }

    /** What a reader who may not know the case is never told. */
    Marks keptFrom(ReaderKind kind) {
        if (kind == ReaderKind.HANDLER_OF_OWN_CASE) {
            return own.marks();
        }
        return STRANGERS.contains(kind) ? marks.and(cast.person(Readers.CITIZEN).name()) : marks;
    }

    /** A case that something happens to while people listen. */
    Application followed() {
        return followed;
    }

    OwnCase own() {
        return own;
    }

    /** Accepted, which is told to its applicant and at the department's desks. */
    void isAccepted() {
        followed.act(cast.as(CLERK), "acceptance", Map.of());
    }

    /** What some operations cannot do without. */
    private static String asked(Operation tried) {
        return switch (tried.name()) {
            case "GET /v1/item-adoptions" -> "?item=" + Stage.PARKING;
            case "GET /v1/items/{item}/diff" -> "?from=1&to=1";
            case "GET /v1/people/present/{id}/principals" -> "?item=" + Stage.PARKING;
            default -> "";
        };
    }

    /** What a list shows of the citizen's; empty for a list of something else. */
    String listed(Operation tried) {
        return switch (tried.path()) {
            case "/v1/cases", "/v1/queues", "/v1/queues/supervised" ->
                submitted.id().toString();
            case "/v1/rectifications" -> rated.id().toString();
            case "/v1/notifications" -> message;
            case "/v1/mandates" -> id(mandate);
            case "/v1/clients" -> id(client);
            case "/v1/organisations" -> organisation;
            case "/v1/me/children" -> child;
            case "/v1/consents" -> shown.consent();
            case "/v1/consents/{id}/cases" -> shown.id().toString();
            case "/v1/officials" -> official;
            case "/v1/item-drafts" -> written;
            case "/v1/item-proposals" -> proposal;
            default -> "";
        };
    }

    /** The version of the thing an operation is about, as who may see it reads it. */
    String etag(Operation tried, ReaderKind kind) {
        return isOwn(tried, kind) ? own.etag(tried) : etag(tried);
    }

    private String etag(Operation tried) {
        var path = path(tried);
        if (path.startsWith("/v1/cases/")) {
            return of(tried).etag();
        }
        if (path.startsWith("/v1/calendars/")) {
            return citizen.get(path).must(200).etag();
        }
        var place = path.equals("/v1/me") ? "/v1/me/erasure" : path.substring(0, path.lastIndexOf('/'));
        return maker(place).get(place).must(200).etag();
    }

    private Caller maker(String place) {
        if (place.startsWith("/v1/rectifications/")) {
            return cast.as(CLERK);
        }
        if (place.startsWith("/v1/item-")) {
            return cast.as(Readers.EDITOR);
        }
        return place.startsWith("/v1/officials/") ? cast.as("huanglei") : citizen;
    }

    /** The same operation on a thing that does not exist. */
    static String nothing(Operation tried) {
        return tried.path()
                        .replaceAll(
                                "\\{(id|official|item|clerk|case)}",
                                UUID.randomUUID().toString())
                        .replaceAll("\\{(code|number|region|year)}", "nothing")
                        .replace("{limit}", "INTAKE")
                        .replace("{n}", "1")
                + (tried.path().endsWith("/preview") ? "?action=ACCEPT" : "")
                + asked(tried);
    }

    private Application of(Operation tried) {
        if (tried.path().endsWith("/rating")) {
            return rated;
        }
        if (tried.path().matches(".*/(opinions|obligations)/\\{n}/explanation")) {
            return owing;
        }
        var ofDrafts = tried.path().matches(".*/(form|submission|renewal|materials/.*)|.*\\{id}")
                && !tried.method().equals("GET");
        return ofDrafts ? draft : submitted;
    }

    private String id(Operation tried) {
        var path = tried.path();
        if (path.startsWith("/v1/documents/")) {
            return tried.method().equals("GET") ? document.toString() : begun();
        }
        if (path.startsWith("/v1/officials/imports/")) {
            return imported;
        }
        if (path.startsWith("/v1/mandates/")) {
            return id(path.endsWith("/acceptance") || path.endsWith("/refusal") ? offer : mandate);
        }
        return switch (path.split("/")[2]) {
            case "rectifications" -> rated.id().toString();
            case "notifications" -> message;
            case "clients" -> id(client);
            case "client-logos" -> logo;
            case "organisations" -> organisation;
            case "me" -> child;
            case "people" -> present;
            case "consents" -> shown.consent();
            case "officials" -> path.contains("{official}") ? post : official;
            case "items" -> Stage.PARKING.toString();
            case "item-drafts" -> written;
            case "item-proposals" -> proposal;
            case "life-events" -> "0199f000-0000-7000-8000-000000000402";
            case "departments" -> Stage.URBAN_MANAGEMENT.toString();
            default -> throw new IllegalStateException("The matrix has no thing for " + tried.name());
        };
    }

    /** Not accepted, and rated badly for it. */
    private Application rated() {
        var clerk = cast.as(CLERK);
        var declined = Stage.complete(Readers.CITIZEN, Stage.PARKING);
        declined.act(citizen, "submission", Stage.SUBMISSION);
        clerk.get("/v1/me").must(200);
        declined.look(clerk);
        declined.act(clerk, "non-acceptance", Map.of("reasons", "matrix", "whereInstead", "matrix"));
        declined.look(citizen);
        declined.act(citizen, "rating", Map.of("stars", 1, "words", "matrix"));
        return declined;
    }

    /** Approved with a paper to be brought later, after another department gave its opinion. */
    private Application owing() {
        var clerk = cast.as(CLERK);
        var other = cast.as(ASKED);
        var approved = Stage.draft(Readers.CITIZEN, Stage.PARKING);
        approved.upload(citizen, "vehicle-licence", "application/pdf", SamplePapers.pdf("matrix"));
        approved.act(
                citizen, "submission", Map.of("agreesToElectronicService", true, "owes", List.of("address-proof")));
        approved.act(clerk, "acceptance", Map.of());
        approved.act(clerk, "review", Map.of());
        approved.act(clerk, "opinions", Map.of("department", MARKET, "question", "matrix"));
        other.get("/v1/me").must(200);
        approved.act(other, "opinions/" + OPINION, Map.of("answer", "CONSENT", "reasons", "matrix"));
        approved.act(clerk, "decision", Map.of("outcome", "APPROVED", "reasons", "matrix"));
        return approved;
    }

    private static String id(Answer made) {
        return made.json().get("id").asString();
    }

    /** An upload that waits for its bytes, new each time. */
    private String begun() {
        var headers = Application.creation(draft.id(), "application/pdf", 20);
        var place = citizen.send("POST", "/v1/documents", BodyPublishers.noBody(), headers)
                .must(201)
                .header("Location");
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** Hers in the registry; registered by an earlier run it is there already. */
    private String registered() {
        var number = cast.person(Readers.CITIZEN).number();
        return id(citizen.post("/v1/organisations", Map.of("code", "91330106MA0DEMA01L", "number", number))
                .must(201));
    }

    /** Whose guardian she is alone; registered by an earlier run it is the same again. */
    private String child() {
        var only = DemoChild.all(cast.suite().site()).stream()
                .filter(each -> each.guardians().equals(List.of(Readers.CITIZEN)))
                .findFirst()
                .orElseThrow();
        var number = cast.person(Readers.CITIZEN).number();
        var body = Map.of("name", only.name(), "number", only.number(), "guardianNumber", number);
        return id(citizen.post("/v1/me/children", body).must(201));
    }

    /** Whom the clerk has in front of her, and nobody else. */
    private String seen() {
        var person = Map.of("name", "郑桂芳", "number", "339900195103150068");
        return id(cast.as(CLERK)
                .json("PUT", "/v1/people/present", person, Map.of())
                .must(200));
    }

    /** The same file again changes nothing. */
    private String imported() {
        var file = """
                用户名,姓名,电子邮箱,部门,职责,行政区划代码
                matrix.import,吴燕,matrix.import@office.example,杭州市西湖区市场监督管理局,受理,
                """;
        var headers = Map.of(
                "Content-Type", "text/csv", "Idempotency-Key", UUID.randomUUID().toString());
        return id(cast.as("huanglei")
                .json("POST", "/v1/officials/imports", file, headers)
                .must(201));
    }

    /** A draft of an item of the catalogue; one that is open already is the same. */
    private String written() {
        var opened = cast.as(Readers.EDITOR).post("/v1/item-drafts", Map.of("item", Stage.PARKING));
        return opened.status() == 201
                ? id(opened)
                : opened.json().get("draft").asString().substring("/v1/item-drafts/".length());
    }

    /** A proposal of the district's to the province; one that is open already is found. */
    private String proposal() {
        var editor = cast.as(Readers.EDITOR);
        var wanted = Map.of(
                "item", Stage.FOOD_LICENCE, "department", "0199f000-0000-7000-8000-000000000111", "reason", "matrix");
        editor.post("/v1/item-proposals", wanted);
        return editor.get("/v1/item-proposals?state=PROPOSED")
                .must(200)
                .json()
                .at("/items/0/id")
                .asString();
    }

    private Answer offered(String agent, UUID item) {
        var body = Map.of(
                "agent", Map.of("person", cast.person(agent).id()),
                "scope", Map.of("items", List.of(item)),
                "until", LocalDate.now().plusDays(30).toString());
        return citizen.post("/v1/mandates", body).must(201);
    }

    private Answer accepted(String agent) {
        var place = "/v1/mandates/" + id(offered(agent, Stage.PARKING));
        var him = cast.as(agent);
        him.get("/v1/me").must(200);
        return him.post(place + "/acceptance", Map.of(), him.get(place).etag()).must(200);
    }

    private void revoked(Answer given) {
        citizen.post("/v1/mandates/" + id(given) + "/revocation", Map.of(), given.etag())
                .must(200);
    }

    private String told() {
        Waiting.until(
                PATIENCE,
                Duration.ofMillis(200),
                () -> !Application.messages(citizen, submitted.id()).isEmpty());
        return Application.messages(citizen, submitted.id())
                .getFirst()
                .get("id")
                .asString();
    }

    private void theCopiesKnow() {
        var known = Waiting.until(
                PATIENCE,
                Duration.ofMillis(200),
                () -> cast.as(Readers.AGENT).get(submitted.path()).status() == 200);
        if (!known) {
            throw new IllegalStateException("the mandate did not reach case-service");
        }
    }

    /** The paper of the first notice comes a moment after the submission. */
    private void thePaperIsMade() {
        var paper = submitted.path() + "/notices/1";
        var made = Waiting.until(
                PATIENCE, Duration.ofMillis(200), () -> citizen.get(paper).status() == 200);
        if (!made) {
            throw new IllegalStateException("the paper of the receipt was not made");
        }
    }

    /** What was made is ended, so that nobody after this has a mandate more. */
    void end() {
        for (var each : List.of(mandate, offer)) {
            var place = "/v1/mandates/" + id(each);
            citizen.post(place + "/revocation", Map.of(), citizen.get(place).etag())
                    .must(200);
        }
        submitted.look(citizen);
        submitted.act(citizen, "withdrawal", Map.of());
        followed.look(citizen);
        followed.act(citizen, "withdrawal", Map.of());
        own.end(cast);
        var editor = cast.as(Readers.EDITOR);
        var place = "/v1/item-drafts/" + written;
        editor.send(
                "DELETE",
                place,
                BodyPublishers.noBody(),
                Map.of("If-Match", editor.get(place).etag()));
    }
}
