package org.yiwang.cases.sweeps;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.lifecycle.CaseFact.FactAgent;
import org.yiwang.cases.lifecycle.CaseFact.FactOfficial;
import org.yiwang.defaults.outbox.Fact;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data of the fact {@code org.yiwang.case.limit-turned.v1}: a limit's light turned yellow or red.
 *
 * @param limit the kind of limit, or {@code OBLIGATION}
 * @param handler who handles the case, if somebody does; of a rating nobody, since others answer it
 * @param supervisors who supervises the department, named when the light is red, of a rating always
 * @param officials all of them, each with the department by whose post, and those who could take a case nobody handles
 * @param recipients the applicant, if it is a person, and {@code agents} who acts in the applicant's name, as long as
 *     their mandate is in force: where it is the applicant's own time
 */
record LimitTurned(
        @JsonProperty("case") UUID caseId,
        UUID rootCase,
        String number,
        Instant at,
        UUID item,
        int itemVersion,
        UUID department,
        String region,
        String limit,
        Light light,
        Instant dueAt,
        @Nullable UUID handler,
        List<UUID> supervisors,
        List<UUID> recipients,
        List<FactAgent> agents,
        List<FactOfficial> officials,
        boolean electronicService,
        boolean test) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String TYPE = "org.yiwang.case.limit-turned.v1";

    /** As other services are told. */
    Fact told() {
        var id = UuidCreator.getTimeOrderedEpochFast();
        return new Fact(id, "yiwang.cases", rootCase.toString(), TYPE, at, JSON.valueToTree(this));
    }
}
