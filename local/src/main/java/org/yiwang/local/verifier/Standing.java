package org.yiwang.local.verifier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an archive says beside the chain of where a case stands, held against the last event that says the same. */
final class Standing {
    private static final Set<String> OUTCOMES = Set.of("APPROVED", "REFUSED");

    /** Before the names of what events tell of rows. */
    private static final String ROW = "row/";

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
        lookAtRows(dossier);
    }

    /** Limits, visits and materials, as far as events tell of their rows: those written before rows were told of do not. */
    private void lookAtRows(JsonNode dossier) {
        var told = rows();
        if (told.keySet().stream().noneMatch(name -> name.equals("case/item"))) {
            return;
        }
        var shown = new TreeMap<String, String>();
        shown.put("the number of visits", text(dossier.path("visits")));
        dossier.path("limits")
                .valueStream()
                .filter(limit -> !text(limit.path("kind")).equals("RECTIFICATION"))
                .forEach(limit -> shown.put(
                        "the limit " + text(limit.path("kind")),
                        joined(limit.at("/budget/amount"), limit.at("/budget/unit"), limit.path("startedOn"))));
        dossier.path("materials").forEach(material -> {
            var code = text(material.path("code"));
            shown.put("the material " + code, joined(material.path("source"), material.at("/document/id")));
            shown.put("the original of " + code, original(material));
        });
        var said = new TreeMap<String, Said>();
        said.put("the number of visits", part(told.getOrDefault("case/visits", new Said(events.size(), "0|")), 0));
        told.forEach((name, row) -> {
            var parts = name.split("/", -1);
            if (parts[0].equals("limit")) {
                said.put("the limit " + parts[1], part(row, 0, 1, 3));
            } else if (parts[0].equals("material") && parts.length == 2) {
                said.put("the material " + parts[1], row);
                said.put(
                        "the original of " + parts[1],
                        told.getOrDefault(name + "/original", new Said(row.sequence(), "PENDING||")));
            }
        });
        var names = new TreeSet<>(shown.keySet());
        names.addAll(said.keySet());
        names.forEach(name -> lookAtRow(name, shown.get(name), said.get(name)));
    }

    private void lookAtRow(String name, @Nullable String shown, @Nullable Said said) {
        if (said == null) {
            findings.wrong("The file case.json shows " + name + ", of which no event tells.");
        } else if (!said.value().equals(shown)) {
            findings.wrong("The file case.json does not show " + name + " as event " + said.sequence() + " tells it.");
        }
    }

    /** What the last event that tells of a row, or of a part of it, says. */
    private Map<String, Said> rows() {
        var told = new TreeMap<String, Said>();
        for (var event : events) {
            event.path("data").propertyStream().forEach(entry -> {
                if (entry.getKey().startsWith(ROW)) {
                    var said = new Said(event.path("sequence").asInt(0), text(entry.getValue()));
                    told.put(entry.getKey().substring(ROW.length()), said);
                }
            });
        }
        return told;
    }

    private static Said part(Said said, int... places) {
        var parts = said.value().split("\\|", -1);
        return new Said(
                said.sequence(),
                IntStream.of(places).mapToObj(place -> parts[place]).collect(Collectors.joining("|")));
    }

    private static String original(JsonNode material) {
        var at = text(material.at("/original/at"));
        var second = at.isEmpty()
                ? ""
                : Instant.parse(at).truncatedTo(ChronoUnit.SECONDS).toString();
        return joined(material.path("state"), material.at("/original/by")) + "|" + second;
    }

    private static String joined(JsonNode... values) {
        return Stream.of(values).map(Standing::text).collect(Collectors.joining("|"));
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
