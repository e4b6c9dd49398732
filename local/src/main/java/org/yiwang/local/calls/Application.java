package org.yiwang.local.calls;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One application as people drive it over the API: each action on the version that the one before it left. */
public final class Application {
    private final String path;
    private String etag;

    private Application(Answer opened) {
        this.path = opened.header("Location").replaceFirst("^https?://[^/]+", "");
        this.etag = opened.etag();
    }

    /** The draft that an answer has opened. */
    public static Application opened(Answer draft) {
        return new Application(draft);
    }

    /** Opens a draft for an item; the same key again gives the same draft. */
    public static Application draft(Caller citizen, UUID item, JsonNode form, String key) {
        var body = Map.of("item", item, "form", form);
        return new Application(
                citizen.post("/v1/cases", body, Map.of("Idempotency-Key", key)).must(201));
    }

    /** Where the case is, below the gateway's address. */
    public String path() {
        return path;
    }

    public UUID id() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    public String etag() {
        return etag;
    }

    /** Looks at the case as it is now; gives its state. */
    public String look(Caller who) {
        var present = who.get(path).must(200);
        etag = present.etag();
        return present.json().get("status").asString();
    }

    /** What is in somebody's inbox about a case, newest first. */
    public static List<JsonNode> messages(Caller reader, UUID caseId) {
        return reader.get("/v1/notifications?limit=200")
                .must(200)
                .json()
                .get("items")
                .valueStream()
                .filter(message -> message.at("/case/id").asString().equals(caseId.toString()))
                .toList();
    }

    /** Uploads a document in one piece (tus 1.0) and gives it for a material. */
    public Application upload(Caller citizen, String material, String type, byte[] content) {
        var document = document(citizen, id(), type, content);
        var given = citizen.json(
                "PUT", path + "/materials/" + material, Map.of("document", document), Map.of("If-Match", etag));
        etag = given.must(200).etag();
        return this;
    }

    /** Uploads a document for a case; gives its id. */
    public static UUID document(Caller citizen, UUID caseId, String type, byte[] content) {
        var opened =
                citizen.send("POST", "/v1/documents", BodyPublishers.noBody(), creation(caseId, type, content.length));
        var place = opened.must(201).header("Location").replaceFirst("^https?://[^/]+", "");
        citizen.send(
                        "PATCH",
                        place,
                        BodyPublishers.ofByteArray(content),
                        Map.of(
                                "Tus-Resumable", "1.0.0",
                                "Upload-Offset", "0",
                                "Content-Type", "application/offset+octet-stream"))
                .must(204);
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }

    /** The headers that open an upload of so many bytes. */
    public static Map<String, String> creation(UUID caseId, String type, long length) {
        var name = "材料." + type.substring(type.indexOf('/') + 1);
        var metadata = Map.of("case", caseId.toString(), "filename", name, "filetype", type);
        return Map.of(
                "Tus-Resumable", "1.0.0",
                "Upload-Length", Long.toString(length),
                "Upload-Metadata", encoded(metadata));
    }

    /** Does something to the case, by the last part of the action's path. */
    public Answer act(Caller who, String act, Object body) {
        return act(who, act, body, UUID.randomUUID().toString());
    }

    public Answer act(Caller who, String act, Object body, String key) {
        var answer = who.post(path + "/" + act, body, Map.of("Idempotency-Key", key, "If-Match", etag))
                .must(200);
        etag = answer.etag();
        return answer;
    }

    private static String encoded(Map<String, String> metadata) {
        return metadata.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + Base64.getEncoder().encodeToString(entry.getValue().getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(","));
    }
}
