package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.Uploads.pdf;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.elsewhere;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.otherCitizen;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.yiwang.keycloak.TestTokens;

@ServiceTest
class DocumentJourneyTest {

    private static final String PDF = "application/pdf";

    @Autowired
    private Desk desk;

    private Uploads uploads;

    @BeforeEach
    void speak() {
        uploads = new Uploads(desk.http());
    }

    @Test
    void anUploadIsResumedAndHandedOutAsItWas() {
        var draft = desk.draft(citizen(), World.PROMISED);
        var file = pdf(400_000);
        var location = uploads.created(citizen(), draft.id(), "身份证.pdf", PDF, file.length);
        uploads.patch(citizen(), location, 0, Arrays.copyOf(file, 300_000))
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("Upload-Offset", "300000");
        desk.http()
                .head()
                .uri(location)
                .headers(citizen())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Upload-Offset", "300000")
                .expectHeader()
                .valueEquals("Upload-Length", "400000");
        uploads.patch(citizen(), location, 300_000, Arrays.copyOfRange(file, 300_000, file.length))
                .expectStatus()
                .isNoContent();

        var given = desk.http()
                .put()
                .uri("/v1/cases/{id}/materials/identity-card", draft.id())
                .headers(citizen())
                .header("If-Match", draft.etag())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"document\":\"" + id(location) + "\"}")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Void.class);
        var kept = new Desk.Kept(
                draft.id(), Objects.requireNonNull(given.getResponseHeaders().getETag()));
        desk.did(citizen(), kept, "submission", null);

        desk.get(intake(), "/v1/cases/{id}", draft.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.materials[0].document.name")
                .isEqualTo("身份证.pdf");
        desk.get(intake(), location)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Content-Security-Policy", "sandbox; default-src 'none'")
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment;.*")
                .expectBody(byte[].class)
                .isEqualTo(file);
        assertThat(desk.count("select count(*) from access_records where resource = '" + id(location) + "'"))
                .isEqualTo(1);
    }

    @Test
    void anExecutableNamedPdfIsRefusedAndNothingOfItIsKept() {
        var draft = desk.draft(citizen(), World.PROMISED);
        var program = "MZ\u0090\u0000 this program cannot be run".getBytes(StandardCharsets.ISO_8859_1);
        var location = uploads.created(citizen(), draft.id(), "harmless.pdf", PDF, program.length);
        uploads.patch(citizen(), location, 0, program)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/document-content");
        desk.get(citizen(), location).expectStatus().isNotFound();
        assertThat(desk.count("select count(*) from document_chunks where document_id = '" + id(location) + "'"))
                .isZero();
    }

    @Test
    void oversizeAndForeignTypesAreRefusedAtTheStart() {
        var draft = desk.draft(citizen(), World.PROMISED);
        uploads.create(citizen(), draft.id(), "big.pdf", PDF, 10_485_761)
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/document-size");
        uploads.create(citizen(), draft.id(), "run.exe", "application/x-msdownload", 10)
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/document-type");
    }

    @Test
    void aBodyLongerThanAnnouncedIsRefused() {
        var draft = desk.draft(citizen(), World.PROMISED);
        var location = uploads.created(citizen(), draft.id(), "a.pdf", PDF, 100);
        uploads.patch(citizen(), location, 0, pdf(200)).expectStatus().isEqualTo(413);
        uploads.patch(citizen(), location, 50, pdf(50))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/upload-offset");
    }

    @Test
    void anothersDocumentIsNotFound() {
        var draft = desk.draft(citizen(), World.PROMISED);
        var document = uploads.uploaded(citizen(), draft.id(), "a.pdf", PDF, pdf(100));
        for (var stranger : new TestTokens[] {otherCitizen(), elsewhere(), intake()}) {
            desk.get(stranger, "/v1/documents/{id}", document).expectStatus().isNotFound();
        }
        uploads.create(otherCitizen(), draft.id(), "a.pdf", PDF, 100)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aTerminatedUploadIsGone() {
        var draft = desk.draft(citizen(), World.PROMISED);
        var location = uploads.created(citizen(), draft.id(), "a.pdf", PDF, 100);
        desk.http()
                .delete()
                .uri(location)
                .headers(citizen())
                .exchange()
                .expectStatus()
                .isNoContent();
        desk.http()
                .head()
                .uri(location)
                .headers(citizen())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anUnknownVersionOfTusIsRefused() {
        desk.http()
                .post()
                .uri("/v1/documents")
                .headers(citizen())
                .header("Tus-Resumable", "0.2.2")
                .exchange()
                .expectStatus()
                .isEqualTo(412)
                .expectHeader()
                .valueEquals("Tus-Version", "1.0.0");
    }

    private static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
