package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What happened can be added to by the role that serves, and by nothing it may do be changed. */
@ServiceTest
class ServingRoleTest {

    @Autowired
    private Desk desk;

    @Autowired
    private DatabaseClient database;

    @ParameterizedTest
    @CsvSource({
        "case_events, delete from case_events where false, permission denied for table case_events",
        "case_events, update case_events set action = null where false, permission denied for table case_events",
        "case_events, truncate case_events, permission denied for table case_events",
        "case_events, drop table case_events, must be owner of table case_events",
        "access_records, delete from access_records where false, permission denied for table access_records",
        "access_records, update access_records set purpose = null where false, permission denied for table access_records",
        "trail_heads, delete from trail_heads where false, permission denied for table trail_heads",
        "trail_heads, update trail_heads set signed = null where false, permission denied for table trail_heads",
        "trail_leaves, delete from trail_leaves where false, permission denied for table trail_leaves",
        "trail_leaves, update trail_leaves set hash = null where false, permission denied for table trail_leaves",
        "destroyed_cases, delete from destroyed_cases where false, permission denied for table destroyed_cases",
        "destroyed_cases, update destroyed_cases set head = null where false, permission denied for table destroyed_cases",
        "access_records, truncate access_records, permission denied for table access_records",
    })
    void theTrailAndTheRecordOfReadersAreNotRewritten(String table, String change, String refusal) {
        assertThat(desk.count("select count(*) from " + table)).isNotNegative();
        assertThatThrownBy(() -> database.sql(change).then().toFuture().join()).hasStackTraceContaining(refusal);
    }
}
