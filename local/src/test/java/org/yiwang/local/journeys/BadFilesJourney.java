package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.SamplePapers;

/** Files that are too large, not what they say, or sent against the protocol (tus 1.0). */
class BadFilesJourney {
    private static final Caller CITIZEN = Stage.cast().as("lixiaomei");
    private static final String PDF = "application/pdf";

    private final UUID draft = Stage.draft("lixiaomei", Stage.PARKING).id();

    @ParameterizedTest
    @CsvSource({
        "MZ\u0090\u0000\u0003 This program cannot be run in DOS mode., application/pdf",
        "\u007fELF\u0002\u0001\u0001, application/pdf",
        "#!/bin/sh rm, application/pdf",
        "<html><script>alert(1)</script></html>, application/pdf",
        "<svg xmlns='http://www.w3.org/2000/svg'/>, image/png",
        "%PDF-1.4, image/jpeg"
    })
    void aFileThatIsNotWhatItSaysIsNotKept(String content, String declared) {
        var bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        var refused = Refusals.refused(
                CITIZEN,
                caller -> sent(caller, open(caller, declared, bytes.length), bytes, "0"),
                422,
                "document-content");
        assertThat(refused.text()).doesNotContain("alert(1)");
    }

    @Test
    void aFileLargerThanAllowedIsRefusedBeforeItIsSent() {
        Refusals.refused(
                CITIZEN,
                caller -> creation(caller, Application.creation(draft, PDF, 200L << 20)),
                413,
                "document-size");
    }

    @Test
    void anEmptyFileIsRefused() {
        Refusals.refused(
                CITIZEN, caller -> creation(caller, Application.creation(draft, PDF, 0)), 400, "document-empty");
    }

    @ParameterizedTest
    @CsvSource({"text/html", "application/x-msdownload", "image/svg+xml"})
    void aTypeThatNoMaterialTakesIsRefused(String type) {
        Refusals.refused(
                CITIZEN, caller -> creation(caller, Application.creation(draft, type, 10)), 415, "document-type");
    }

    @Test
    void moreBytesThanAnnouncedAreRefused() {
        var paper = SamplePapers.pdf("long");
        var places = List.of(open(CITIZEN, PDF, 20), open(CITIZEN, PDF, 20));
        var next = places.iterator();
        Refusals.refused(CITIZEN, caller -> sent(caller, next.next(), paper, "0"), 413, "document-size");
        assertThat(places).extracting(BadFilesJourney::received).allMatch(received -> received <= 20);
    }

    @Test
    void aWrongOffsetIsRefused() {
        var paper = SamplePapers.pdf("offset");
        var place = open(CITIZEN, PDF, paper.length);
        Refusals.refused(CITIZEN, caller -> sent(caller, place, paper, "5"), 409, "upload-offset");
    }

    @Test
    void anotherVersionOfTheProtocolIsRefused() {
        Refusals.refused(
                CITIZEN,
                caller -> {
                    var headers = new HashMap<>(Application.creation(draft, PDF, 10));
                    headers.put("Tus-Resumable", "0.2.2");
                    return creation(caller, headers);
                },
                412,
                "tus-version");
    }

    @Test
    void unreadableMetadataIsRefused() {
        Refusals.refused(
                CITIZEN,
                caller -> {
                    var headers = new HashMap<>(Application.creation(draft, PDF, 10));
                    headers.put("Upload-Metadata", "case !!!");
                    return creation(caller, headers);
                },
                400,
                "upload-metadata");
    }

    @Test
    void aPaperInAFormatTheMaterialDoesNotTakeIsNotGiven() {
        var licence = Stage.draft("lixiaomei", Stage.FOOD_LICENCE);
        var photo = Application.document(CITIZEN, licence.id(), "image/jpeg", SamplePapers.jpeg());
        var path = licence.path() + "/materials/safety-rules";
        Refusals.refused(
                CITIZEN,
                caller -> caller.json("PUT", path, Map.of("document", photo), Map.of("If-Match", licence.etag())),
                422,
                "bad-fields");
    }

    private String open(Caller caller, String type, long length) {
        return creation(caller, Application.creation(draft, type, length))
                .must(201)
                .header("Location");
    }

    private static Answer creation(Caller caller, Map<String, String> headers) {
        return caller.send("POST", "/v1/documents", BodyPublishers.noBody(), headers);
    }

    private static Answer sent(Caller caller, String place, byte[] content, String offset) {
        var headers = Map.of(
                "Tus-Resumable", "1.0.0", "Upload-Offset", offset, "Content-Type", "application/offset+octet-stream");
        return caller.send("PATCH", place, BodyPublishers.ofByteArray(content), headers);
    }

    private static long received(String place) {
        var id = UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
        return Ledger.count("select coalesce(max(received), 0) from documents where id = '" + id + "'");
    }
}
