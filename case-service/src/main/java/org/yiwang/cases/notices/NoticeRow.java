package org.yiwang.cases.notices;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.lifecycle.CaseAction;
import org.yiwang.cases.lifecycle.NoticeKind;
import org.yiwang.cases.lifecycle.ServiceWay;
import org.yiwang.cases.notices.GivenNotice.NoticeAction;
import org.yiwang.cases.notices.GivenNotice.NoticeActionName;
import org.yiwang.cases.notices.GivenNotice.RecordedService;
import org.yiwang.cases.vault.CaseKey;
import org.yiwang.cases.vault.Vault.WrappedKey;

/** A notice as it is stored, with what was recorded of its service. */
record NoticeRow(
        UUID caseId,
        UUID department,
        String caseNumber,
        int n,
        int event,
        UUID fact,
        NoticeKind kind,
        Instant at,
        boolean made,
        @Nullable Service service,
        WrappedKey key) {

    /** How it was served; who took it and the number of the letter sealed under the event that recorded it. */
    record Service(
            ServiceWay way,
            LocalDate servedOn,
            @Nullable Instant at,
            @Nullable Integer event,
            @Nullable LocalDate day,
            @Nullable ByteBuffer recipient,
            @Nullable ByteBuffer tracking) {}

    static NoticeRow read(Readable row) {
        return new NoticeRow(
                get(row, "case_id", UUID.class),
                get(row, "department", UUID.class),
                get(row, "case_number", String.class),
                get(row, "number", Integer.class),
                get(row, "event", Integer.class),
                get(row, "fact", UUID.class),
                NoticeKind.valueOf(get(row, "kind", String.class)),
                get(row, "at", Instant.class),
                row.get("made_at", Instant.class) != null,
                service(row),
                new WrappedKey(get(row, "kek", String.class), get(row, "wrapped", ByteBuffer.class)));
    }

    LocalDate day() {
        return WorkingCalendar.dayOf(at);
    }

    String number() {
        return GivenNotice.number(caseNumber, n);
    }

    /** As a reader sees it, who may record its service or not. */
    GivenNotice given(CaseKey caseKey, boolean mayRecord) {
        return new GivenNotice(
                n,
                number(),
                kind,
                day(),
                at,
                event,
                made ? GivenNotice.url(caseId, n) : null,
                service == null ? null : shown(service, caseKey),
                mayRecord && (service == null || isRecorded()) ? List.of(recording()) : List.of());
    }

    /** Whether an official recorded its service, who may have been wrong. */
    boolean isRecorded() {
        return service != null && service.event() != null;
    }

    /** Whether it was served by the inbox, which nobody corrects. */
    boolean isInInbox() {
        return service != null && service.event() == null;
    }

    private NoticeAction recording() {
        var url = GivenNotice.url(caseId, n) + "/service";
        var needs = new ArrayList<>(CaseAction.RECORD_SERVICE.needs());
        if (isRecorded()) {
            needs.add("correction");
        }
        return new NoticeAction(NoticeActionName.RECORD_SERVICE, url, "POST", needs);
    }

    private static RecordedService shown(Service service, CaseKey key) {
        return new RecordedService(
                service.way(),
                service.day() == null ? service.servedOn() : service.day(),
                service.servedOn(),
                service.at(),
                opened(service, "recipient", service.recipient(), key),
                opened(service, "tracking", service.tracking(), key));
    }

    private static @Nullable String opened(Service service, String name, @Nullable ByteBuffer sealed, CaseKey key) {
        return sealed == null ? null : key.open(service.event() + "/" + name, sealed);
    }

    private static @Nullable Service service(Readable row) {
        var way = row.get("served_way", String.class);
        var day = row.get("service_day", String.class);
        return way == null
                ? null
                : new Service(
                        ServiceWay.valueOf(way),
                        get(row, "served_on", LocalDate.class),
                        row.get("served_at", Instant.class),
                        row.get("service_event", Integer.class),
                        day == null ? null : LocalDate.parse(day),
                        row.get("recipient", ByteBuffer.class),
                        row.get("tracking", ByteBuffer.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
