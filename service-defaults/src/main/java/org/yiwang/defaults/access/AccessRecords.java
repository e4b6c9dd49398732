package org.yiwang.defaults.access;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Writes access records as part of the statement that reads what is shown: no record, no answer. */
public final class AccessRecords {

    /** An insert whose rows are bound as {@code :access} to {@link #json}. */
    public static final String INSERT = """
            insert into access_records
                   (id, subject, reader, reader_post, resource_kind, resource, purpose, case_id, at)
            select a.id, a.subject, a.reader, a."readerPost", a."resourceKind", a.resource, a.purpose, a."caseId", a.at
              from jsonb_to_recordset(cast(:access as jsonb))
                as a(id uuid, subject uuid, reader uuid, "readerPost" text, "resourceKind" text, resource uuid,
                     purpose text, "caseId" uuid, at timestamptz)
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private AccessRecords() {}

    public static String json(List<AccessRecord> records) {
        return JSON.writeValueAsString(records);
    }
}
