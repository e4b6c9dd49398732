package org.yiwang.local.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The links of a case's chain and what was written with them. */
final class Chain {
    private static final Set<String> HANDING_IN = Set.of("SUBMIT", "SUPPLY");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode events;
    private final Map<Integer, String> hashes = new HashMap<>();
    private int last;

    Chain(JsonNode events) {
        this.events = events;
    }

    int last() {
        return last;
    }

    /** The hash of an event; empty if there is none. */
    String hash(int sequence) {
        return hashes.getOrDefault(sequence, "");
    }

    /** The case's parent or the case itself, as those events say that are shown. */
    String root(String caseId) {
        return events.valueStream()
                .filter(event -> event.has("root"))
                .map(event -> event.path("root").asString(""))
                .findFirst()
                .orElse(caseId);
    }

    void look(String caseId, Findings findings) {
        var previous = "";
        var withheld = 0;
        for (var event : events) {
            var sequence = event.path("sequence").asInt(0);
            if (sequence != last + 1) {
                findings.wrong(
                        sequence <= last
                                ? "Event " + sequence + " stands behind event " + last + "."
                                : "Event " + (last + 1) + " is missing: event " + sequence + " stands in its place.");
            } else if (!event.path("previous").asString("").equals(previous)) {
                findings.wrong(
                        "Event " + sequence + " was not written after the event before it: one of both was changed.");
            }
            if (event.path("withheld").asBoolean(false)) {
                withheld++;
            } else {
                content(event, sequence, caseId, findings);
            }
            previous = event.path("hash").asString("");
            hashes.put(sequence, previous);
            last = Math.max(last, sequence);
        }
        findings.say(events.size() + " events are chained"
                + (withheld == 0 ? "." : "; of " + withheld + " only the link was for who took the archive."));
    }

    private static void content(JsonNode event, int sequence, String caseId, Findings findings) {
        if (!event.path("caseId").asString("").equals(caseId)) {
            findings.wrong("Event " + sequence + " belongs to another case.");
        }
        if (!hashOf(event).equals(event.path("hash").asString(""))) {
            findings.wrong("Event " + sequence + " (" + event.path("action").asString("?")
                    + ") was changed: its content and its hash differ.");
        }
    }

    private static String hashOf(JsonNode event) {
        var form = new Form();
        for (var name : new String[] {
            "/previous",
            "/root",
            "/caseId",
            "/sequence",
            "/id",
            "/action",
            "/from",
            "/to",
            "/at",
            "/applicant/kind",
            "/applicant/id",
            "/who/kind",
            "/who/id",
            "/who/post",
            "/who/mandate",
            "/audience"
        }) {
            form.add(event.at(name));
        }
        return form.addAll(event.path("data")).addAll(event.path("digests")).hash();
    }

    /** Holds what was written against the salted digests in the events. */
    void look(JsonNode texts, JsonNode form, Findings findings) {
        Set<String> read = new HashSet<>();
        for (var text : texts) {
            var name = text.path("name").asString("");
            var sequence = text.path("sequence").asInt(0);
            read.add(sequence + "/" + name);
            var wanted = digest(sequence, name);
            var words = text.path("text").asString("").getBytes(UTF_8);
            var digest = Hash.text(Hash.of(Hash.bytes(text.path("salt").asString("")), words));
            if (!digest.equals(wanted)) {
                findings.wrong("What was written with event " + sequence + " as " + name + " was changed.");
            }
            if (name.equals("form")
                    && !JSON.readTree(text.path("text").asString("{}")).equals(form)) {
                findings.wrong("The file form.json is not the form that was handed in.");
            }
        }
        written()
                .filter(name -> !read.contains(name))
                .forEach(name -> findings.wrong("What was written with an event is missing: " + name + "."));
        findings.say(texts.size() + " texts were held against the digests in their events.");
    }

    /** The texts that have to be there: those with a digest, and the form as it was handed in last. */
    private Stream<String> written() {
        var texts = events.valueStream()
                .flatMap(event -> event.path("digests").propertyNames().stream()
                        .map(name -> event.path("sequence").asInt(0) + "/" + name));
        var form = events.valueStream()
                .filter(event -> HANDING_IN.contains(event.path("action").asString("")))
                .reduce((earlier, later) -> later)
                .filter(event -> !event.at("/data/formDigest").asString("").isEmpty())
                .map(event -> event.path("sequence").asInt(0) + "/form");
        return Stream.concat(texts, form.stream());
    }

    private String digest(int sequence, String name) {
        return events.valueStream()
                .filter(event -> event.path("sequence").asInt(0) == sequence)
                .map(event -> name.equals("form")
                        ? event.at("/data/formDigest")
                        : event.path("digests").path(name))
                .map(digest -> digest.asString(""))
                .findFirst()
                .orElse("");
    }
}
