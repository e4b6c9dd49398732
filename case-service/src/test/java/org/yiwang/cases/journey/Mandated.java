package org.yiwang.cases.journey;

import java.time.Instant;
import java.util.UUID;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.defaults.testing.ToldFact;

/** A mandate as the copy has it, or as it is told. */
record Mandated(
        UUID id, String kind, UUID grantor, UUID agent, String items, String topics, String from, String until) {

    static final String LONG_AGO = "2020-01-01T00:00:00Z";
    static final String FAR = "2999-01-01T00:00:00Z";

    static Mandated forItem(UUID grantor, UUID agent, UUID item) {
        return new Mandated(UUID.randomUUID(), "PERSON", grantor, agent, item.toString(), "", LONG_AGO, FAR);
    }

    static Mandated forTopic(UUID grantor, UUID agent, String topic) {
        return new Mandated(UUID.randomUUID(), "PERSON", grantor, agent, "", topic, LONG_AGO, FAR);
    }

    /** A role in an organisation, for every item. */
    static Mandated ofOrganisation(UUID organisation, UUID agent) {
        return new Mandated(UUID.randomUUID(), "ORGANISATION", organisation, agent, "", "", LONG_AGO, FAR);
    }

    /** A guardian's, for every item, until the child comes of age at that instant. */
    static Mandated ofChild(UUID child, UUID guardian, Instant majority) {
        return new Mandated(UUID.randomUUID(), "PERSON", child, guardian, "", "", LONG_AGO, majority.toString());
    }

    Mandated during(String first, String last) {
        return new Mandated(id, kind, grantor, agent, items, topics, first, last);
    }

    /** Put into the copy without waiting for the fact. */
    Mandated copied() {
        RealPostgres.execute("cases", """
                insert into copied_mandates
                values ('%s', 1, true, 'PERSON', '%s', '%s', '{%s}', '{%s}', '%s', '%s', false)
                """.formatted(id, grantor, agent, items, topics, from, until));
        return this;
    }

    /** The same of a guardian's. */
    Mandated copiedAsGuardian() {
        copied();
        RealPostgres.execute(
                "cases", "update copied_mandates set every_item = true, kind = 'GUARDIAN' where id = '" + id + "'");
        return this;
    }

    /** The same of a role in an organisation. */
    Mandated copiedAsRole() {
        copied();
        RealPostgres.execute(
                "cases",
                "update copied_mandates set every_item = true, kind = 'ROLE', grantor_kind = '%s' where id = '%s'"
                        .formatted(kind, id));
        return this;
    }

    void gone() {
        RealPostgres.execute(
                "cases", "update copied_mandates set in_force = false, version = 9 where id = '" + id + "'");
    }

    static void known(String at) {
        RealPostgres.execute("cases", "update copy_pulses set at = " + at + " where copy = 'mandates'");
    }

    void tell(int version, String state) {
        var data = """
                {"mandate": "%s", "version": %d, "state": "%s", "grantor": {"kind": "%s", "id": "%s"},
                 "agent": "%s", "items": [%s], "topics": [], "everyItem": %s, "from": "%s", "until": "%s", "test": false}
                """.formatted(
                        id,
                        version,
                        state,
                        kind,
                        grantor,
                        agent,
                        items.isEmpty() ? "" : '"' + items + '"',
                        kind.equals("ORGANISATION"),
                        from,
                        until);
        new ToldFact("yiwang.mandates", "org.yiwang.mandate.changed.v1", "identity-service", id.toString(), data)
                .tell();
    }
}
