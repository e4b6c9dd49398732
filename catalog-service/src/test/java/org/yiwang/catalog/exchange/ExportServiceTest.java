package org.yiwang.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.ItemType;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

/** However large a catalogue is, no more of it is read than its reader takes. */
class ExportServiceTest {

    private final AtomicInteger pages = new AtomicInteger();
    private final ExportService exports = new ExportService(new Endless(pages), JsonMapper.shared());

    @Test
    void aReaderWhoStopsIsNotReadFor() {
        StepVerifier.create(exports.exported(ExportFilter.of(null, null, null), ExportFormat.CSV), 4)
                .expectNextCount(4)
                .thenAwait(java.time.Duration.ofMillis(100))
                .then(() -> assertThat(pages.get()).isLessThanOrEqualTo(4))
                .thenRequest(2)
                .expectNextCount(2)
                .then(() -> assertThat(pages.get()).isBetween(5, 6))
                .thenCancel()
                .verify();
    }

    /** A catalogue without end. */
    private static final class Endless extends ExportRepository {

        private final AtomicInteger pages;

        Endless(AtomicInteger pages) {
            super(Mockito.mock(DatabaseClient.class), JsonMapper.shared());
            this.pages = pages;
        }

        @Override
        Flux<ExportedItem> after(UUID id, ExportFilter filter, int limit) {
            return Flux.defer(() -> {
                pages.incrementAndGet();
                return Flux.range(0, limit).map(_ -> new ExportedItem(1, item(), "", "330106000000"));
            });
        }

        private static Item item() {
            return Item.listed(UUID.randomUUID(), "code", "名", UUID.randomUUID(), "330106000000", ItemType.PERMIT);
        }
    }
}
