package org.yiwang.local.verifier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What an archive says beside the chain of where a case stands, held against the last event that says the same. */
final class Standing {
    private static final Set<String> OUTCOMES = Set.of("APPROVED", "REFUSED");
    private static final Set<String> THERE =
            Set.of("ACCEPT", "DECLINE", "REQUEST_SUPPLEMENT", "START_REVIEW", "DECIDE", "DELIVER");

    /** Those with their content; what is for officials alone changes nothing of this. */
    private final List<JsonNode> events;

    private final Findings findings;

    Standing(JsonNode chain, Findings findings) {
        this.events = chain.valueStream()
                .filter(event -> !event.path("withheld").asBoolean(false))
                .toList();
        this.findings = findings;
    }

    private record Said(int sequence, String value) {}

    void look(JsonNode dossier) {
        look("status", text(dossier.path("status")), last(event -> text(event.path("to")), "DRAFT"));
        look("number", text(dossier.path("number")), last(event -> data(event, "SUBMIT", "number"), ""));
        look("outcome", text(dossier.path("outcome")), last(Standing::outcome, ""));
        look("result", text(dossier.path("result")), last(event -> data(event, "DECIDE", "result"), ""));
        var applicant = applicant(dossier);
        look("applicant", applicant, last(this::applicant, applicant));
        var department = text(dossier.at("/department/id"));
        look("department", department, last(Standing::department, department));
    }

    /** The days of service that officials recorded. */
    void lookAtNotices(JsonNode notices) {
        Map<String, JsonNode> served = new HashMap<>();
        events.stream()
                .filter(event -> text(event.path("action")).equals("RECORD_SERVICE"))
                .forEach(event -> served.put(text(event.at("/data/notice")), event));
        served.forEach((number, event) -> {
            var day = notices.valueStream()
                    .filter(notice -> notice.path("n").asString("").equals(number))
                    .map(notice -> text(notice.at("/service/servedOn")))
                    .findFirst()
                    .orElse("");
            if (!day.equals(text(event.at("/data/servedOn")))) {
                findings.wrong("The file notices.json names another day of service of notice " + number + " than event "
                        + event.path("sequence").asInt(0) + ".");
            }
        });
    }

    private void look(String what, String written, Said said) {
        if (!written.equals(said.value())) {
            findings.wrong(
                    "The file case.json names another " + what + " than the events up to " + said.sequence() + ".");
        }
    }

    private Said last(Function<JsonNode, String> told, String otherwise) {
        for (var event : events.reversed()) {
            var value = told.apply(event);
            if (!value.isEmpty()) {
                return new Said(event.path("sequence").asInt(0), value);
            }
        }
        return new Said(events.size(), otherwise);
    }

    /** Of a person only the kind, unless he handed in himself: an account takes over what was entered for him. */
    private String applicant(JsonNode of) {
        var applicant = of.path("applicant");
        var kind = text(applicant.path("kind"));
        var claimable = kind.equals("PERSON")
                && events.stream()
                        .filter(event -> text(event.path("action")).equals("SUBMIT"))
                        .noneMatch(event -> event.at("/who/id").equals(event.at("/applicant/id")));
        return claimable ? kind : kind + "/" + text(applicant.path("id"));
    }

    private static String outcome(JsonNode event) {
        var to = text(event.path("to"));
        return OUTCOMES.contains(to) && !to.equals(text(event.path("from"))) ? to : "";
    }

    private static String department(JsonNode event) {
        var action = text(event.path("action"));
        return switch (action) {
            case "SUBMIT" -> text(event.at("/data/preReviewer"));
            case "PASS_UP" -> text(event.at("/data/to"));
            default -> THERE.contains(action) ? inPost(text(event.at("/who/post"))) : "";
        };
    }

    /** The department of a post, which is written as duty, department and region. */
    private static String inPost(String post) {
        var parts = post.split("/", -1);
        return parts.length == 3 ? parts[1] : "";
    }

    private static String data(JsonNode event, String action, String name) {
        return text(event.path("action")).equals(action)
                ? text(event.path("data").path(name))
                : "";
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asString("");
    }
}
