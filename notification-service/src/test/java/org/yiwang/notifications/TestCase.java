package org.yiwang.notifications;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiwang.notifications.TestFacts.Told;

/** A case of the tests, telling what happens to it as case-service does. */
public record TestCase(UUID id, UUID item, List<UUID> recipients, boolean test) {

    public static final UUID SHOP = UUID.fromString("0199f000-0000-7000-8000-000000000203");

    public static TestCase of(UUID... recipients) {
        return new TestCase(UUID.randomUUID(), SHOP, Arrays.asList(recipients), false);
    }

    public TestCase about(UUID otherItem) {
        return new TestCase(id, otherItem, recipients, test);
    }

    public TestCase forTest() {
        return new TestCase(id, item, recipients, true);
    }

    public String number() {
        return "2026-" + id.toString().substring(0, 6);
    }

    public Told submitted() {
        return told("submitted", "SUBMIT", null, limit("INTAKE", "2026-02-27T16:00:00Z"));
    }

    public Told accepted() {
        return told(
                "accepted",
                "ACCEPT",
                null,
                limit("STATUTORY", "2026-03-19T16:00:00Z") + "," + limit("PROMISE", "2026-02-27T16:00:00Z"));
    }

    public Told declined() {
        return told("declined", "DECLINE", null, "");
    }

    public Told reviewStarted() {
        return told("review-started", "START_REVIEW", null, "");
    }

    public Told decided(String outcome) {
        return told("decided", "DECIDE", outcome, limit("DELIVERY", "2026-02-28T16:00:00Z"));
    }

    public Told delivered() {
        return told("delivered", "DELIVER", "APPROVED", "");
    }

    public Told closed() {
        return told("closed", "CLOSE", "APPROVED", "");
    }

    public Told withdrawn() {
        return told("withdrawn", "WITHDRAW", null, "");
    }

    private static String limit(String kind, String due) {
        return "{\"kind\":\"%s\",\"dueAt\":\"%s\",\"light\":\"GREEN\"}".formatted(kind, due);
    }

    private Told told(String event, String action, @Nullable String outcome, String limits) {
        var data = """
                {"case":"%1$s","rootCase":"%1$s","number":"%2$s","sequence":1,"action":"%3$s","from":"X","to":"Y",
                 "at":"2026-02-13T01:30:00Z","item":"%4$s","itemVersion":1,
                 "department":"0199f000-0000-7000-8000-000000000102","region":"330106000000",
                 "applicant":{"kind":"PERSON","id":"%5$s"},"actor":"%5$s","mandate":null,"outcome":%6$s,
                 "limits":[%7$s],"recipients":[%8$s],"test":%9$s}
                """.formatted(
                        id,
                        number(),
                        action,
                        item,
                        recipients.isEmpty() ? id : recipients.getFirst(),
                        outcome == null ? "null" : "\"" + outcome + "\"",
                        limits,
                        recipients.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(",")),
                        test);
        var type = "org.yiwang.case." + event + ".v1";
        return new Told(UUID.randomUUID(), "yiwang.cases", id.toString(), type, "case-service", data);
    }
}
