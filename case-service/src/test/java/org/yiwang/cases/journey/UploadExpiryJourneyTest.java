package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yiwang.cases.journey.Uploads.pdf;
import static org.yiwang.cases.journey.World.citizen;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.yiwang.defaults.testing.RealPostgres;

@ServiceTest
class UploadExpiryJourneyTest {

    private static final String PDF = "application/pdf";

    @Autowired
    private Desk desk;

    @Autowired
    private ScheduledTaskHolder tasks;

    private Uploads uploads;

    @BeforeEach
    void speak() {
        uploads = new Uploads(desk.http());
    }

    @Test
    void anUnfinishedUploadSaysUntilWhenItIsKeptAndEachPieceProlongsIt() {
        var draft = desk.draft(citizen(), World.PROMISED);
        var opened = uploads.create(citizen(), draft.id(), "a.pdf", PDF, 600_000)
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders();
        assertThat(expires(opened.getFirst("Upload-Expires"))).isBetween(in(23), in(25));

        var location = String.valueOf(opened.getLocation());
        RealPostgres.execute("cases", """
                update documents set expires_at = now() + interval '1 hour' where id = '%s'
                """.formatted(id(location)));
        var appended = uploads.patch(citizen(), location, 0, Arrays.copyOf(pdf(600_000), 300_000))
                .expectStatus()
                .isNoContent()
                .returnResult(Void.class)
                .getResponseHeaders();
        assertThat(expires(appended.getFirst("Upload-Expires"))).isBetween(in(23), in(25));
    }

    @Test
    void anAbandonedUploadIsGoneAndThenRemovedWithItsBytesAndItsName() {
        var draft = desk.draft(citizen(), World.PROMISED);
        var location = uploads.created(citizen(), draft.id(), "a.pdf", PDF, 600_000);
        uploads.patch(citizen(), location, 0, Arrays.copyOf(pdf(600_000), 300_000))
                .expectStatus()
                .isNoContent();
        var stored = uploads.uploaded(citizen(), draft.id(), "b.pdf", PDF, pdf(100));
        RealPostgres.execute("cases", """
                update documents set expires_at = now() - interval '1 minute' where case_id = '%s'
                """.formatted(draft.id()));

        uploads.patch(citizen(), location, 300_000, pdf(10))
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/upload-expired");
        assertThat(rows("document_chunks where document_id", location)).isPositive();

        sweep();
        await().until(() -> rows("documents where id", location) == 0);
        assertThat(rows("document_chunks where document_id", location)).isZero();
        assertThat(rows("document_numbers where document_id", location)).isZero();
        assertThat(desk.count("select count(*) from sealed_texts where name = 'document/" + id(location) + "'"))
                .isZero();
        uploads.patch(citizen(), location, 300_000, pdf(10)).expectStatus().isNotFound();
        desk.get(citizen(), "/v1/documents/{id}", stored).expectStatus().isOk();
    }

    /** Runs what the scheduler runs, now. */
    private void sweep() {
        var sweeps = tasks.getScheduledTasks().stream()
                .filter(task -> task.toString().contains("DocumentService.sweep"))
                .toList();
        assertThat(sweeps).hasSize(1);
        sweeps.getFirst().getTask().getRunnable().run();
    }

    private long rows(String where, String location) {
        return desk.count("select count(*) from " + where + " = '" + id(location) + "'");
    }

    private static Instant expires(@org.jspecify.annotations.Nullable String header) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.parse(String.valueOf(header), Instant::from);
    }

    private static Instant in(int hours) {
        return Instant.now().plus(Duration.ofHours(hours));
    }

    private static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
