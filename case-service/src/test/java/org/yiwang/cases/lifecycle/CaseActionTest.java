package org.yiwang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseActionTest {

    /** The table of the domain document, typed by hand. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "–",
            value = {
                "SUBMIT             | submission               | DRAFT                        | SUBMITTED            | APPLICANT INTAKE",
                "ACCEPT             | acceptance               | SUBMITTED                    | ACCEPTED             | INTAKE",
                "DEEM_ACCEPTED      | –                        | SUBMITTED                    | ACCEPTED             | SYSTEM",
                "DECLINE            | non-acceptance           | SUBMITTED                    | NOT_ACCEPTED         | INTAKE",
                "REQUEST_SUPPLEMENT | supplement-request       | SUBMITTED                    | SUPPLEMENT_REQUESTED | INTAKE",
                "EXTEND_SUPPLEMENT  | supplement-extension     | SUPPLEMENT_REQUESTED         | ''                   | INTAKE",
                "SUPPLY             | supplement               | SUPPLEMENT_REQUESTED         | SUBMITTED            | APPLICANT INTAKE",
                "LAPSE              | –                        | SUPPLEMENT_REQUESTED         | LAPSED               | SYSTEM",
                "START_REVIEW       | review                   | ACCEPTED                     | IN_REVIEW            | REVIEW",
                "PASS_UP            | passing-up               | IN_REVIEW                    | ''                   | REVIEW",
                "ASK_OPINION        | opinions                 | IN_REVIEW                    | ''                   | REVIEW",
                "GIVE_OPINION       | opinions/{n}             | IN_REVIEW SUSPENDED          | ''                   | ASKED_DEPARTMENT SYSTEM",
                "REPROJECT | – | SUBMITTED SUPPLEMENT_REQUESTED ACCEPTED IN_REVIEW SUSPENDED APPROVED REFUSED DELIVERED | '' | SYSTEM",
                "RECORD_SERVICE | notices/{n}/service | SUBMITTED SUPPLEMENT_REQUESTED ACCEPTED IN_REVIEW SUSPENDED APPROVED REFUSED DELIVERED CLOSED NOT_ACCEPTED LAPSED WITHDRAWN | '' | INTAKE",
                "SUSPEND            | suspension               | IN_REVIEW                    | SUSPENDED            | REVIEW",
                "RESUME             | resumption               | SUSPENDED                    | IN_REVIEW            | REVIEW",
                "ASK_EXTENSION      | extension-request        | IN_REVIEW                    | ''                   | REVIEW",
                "EXTEND             | extension                | IN_REVIEW                    | ''                   | APPROVE",
                "DECIDE             | decision                 | ACCEPTED IN_REVIEW           | APPROVED REFUSED     | DECIDE",
                "DECIDE_INSTANTLY   | –                        | SUBMITTED                    | APPROVED             | SYSTEM",
                "APPROVE_TACITLY    | –                        | ACCEPTED IN_REVIEW           | APPROVED             | SYSTEM",
                "DELIVER            | delivery                 | APPROVED REFUSED             | DELIVERED            | INTAKE SYSTEM",
                "FULFIL             | obligations/{n}/fulfilment | APPROVED DELIVERED         | ''                   | APPLICANT",
                "CONFIRM_FULFILMENT | obligations/{n}/confirmation | APPROVED DELIVERED       | ''                   | REVIEW",
                "CLOSE              | –                        | DELIVERED                    | CLOSED               | SYSTEM",
                "WITHDRAW           | withdrawal | SUBMITTED SUPPLEMENT_REQUESTED ACCEPTED IN_REVIEW SUSPENDED | WITHDRAWN | APPLICANT",
                "RECORD_VISIT | visits | SUBMITTED SUPPLEMENT_REQUESTED ACCEPTED IN_REVIEW SUSPENDED APPROVED REFUSED | '' | INTAKE REVIEW",
                "ASK_VISIT          | visit-request            | IN_REVIEW SUSPENDED          | ''                   | REVIEW",
                "CONFIRM_VISIT      | visits/{n}/attendance    | IN_REVIEW SUSPENDED          | ''                   | INTAKE REVIEW",
                "CANCEL_VISIT       | visits/{n}/cancellation  | IN_REVIEW SUSPENDED          | ''                   | REVIEW",
                "RENEW              | renewal                  | DRAFT                        | ''                   | APPLICANT",
                "DISCARD            | ''                       | DRAFT                        | ''                   | APPLICANT",
                "APPEAL    | appeals    | NOT_ACCEPTED APPROVED REFUSED DELIVERED CLOSED | ''              | APPLICANT SYSTEM",
                "COMPLAIN  | complaints | NOT_ACCEPTED APPROVED REFUSED DELIVERED CLOSED | ''              | APPLICANT SYSTEM",
                "RATE               | rating                   | CLOSED NOT_ACCEPTED          | ''                   | APPLICANT",
            })
    void theTableIsTheDomains(CaseAction action, String path, String from, String to, String who) {
        assertThat(action.path()).isEqualTo(path);
        assertThat(action.from()).isEqualTo(set(CaseStatus.class, from));
        assertThat(action.to()).isEqualTo(set(CaseStatus.class, to));
        assertThat(action.by()).isEqualTo(set(Who.class, who));
    }

    private static <E extends Enum<E>> EnumSet<E> set(Class<E> type, String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isBlank())
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }
}
