package org.yiwang.cases.trail;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.keycloak.Applicant;

/**
 * What the row of a case and those of its notices say beside the chain.
 *
 * @param result of a remedy: what it came to
 * @param servedOn by the number of each notice from which day on it counts as served; empty while it was not
 * @param rows what else the row says, and those of limits, materials and the like, as {@link Rows} names them
 */
record CaseRow(
        String status,
        @Nullable String number,
        @Nullable String outcome,
        @Nullable String result,
        Applicant applicant,
        UUID department,
        Map<Integer, String> servedOn,
        Map<String, String> rows) {

    CaseRow with(Map<Integer, String> days, Map<String, String> told) {
        return new CaseRow(status, number, outcome, result, applicant, department, days, told);
    }
}
