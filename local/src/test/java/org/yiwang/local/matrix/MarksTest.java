package org.yiwang.local.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiwang.keycloak.ReaderKind;

class MarksTest {
    private static final String ID = "0199f000-0000-7000-8000-00000000abcd";

    private final Marks marks = new Marks(List.of(ID, "XH2026-1")).and("李晓梅");

    @Test
    void whatTellsOfTheCaseIsFoundWhereverItStands() {
        assertThat(marks.in("data: {\"cases\":[\"" + ID + "\"]}", "")).containsExactly(ID);
        assertThat(marks.in("number,name\nXH2026-1,李晓梅", "/v1/export")).containsExactly("XH2026-1", "李晓梅");
        assertThat(marks.in("{\"items\":[]}", "/v1/queues")).isEmpty();
    }

    @Test
    void whatTheReaderNamedHimselfIsNoNewsToHim() {
        var refusal = "{\"instance\":\"/v1/cases/" + ID + "/preview\"}";
        assertThat(marks.in(refusal, "/v1/cases/" + ID + "/preview?action=ACCEPT"))
                .isEmpty();
        assertThat(marks.in(refusal + ID, "/v1/cases/" + ID + "/preview")).containsExactly(ID);
    }

    @Test
    void everyLiveFeedIsHeardByWhoeverItIsNotAbout() {
        assertThat(Operation.all().stream().filter(Operation::live))
                .isNotEmpty()
                .allSatisfy(feed -> assertThat(feed.open().containsAll(Operation.KINDS))
                        .as(feed.name())
                        .isFalse());
        assertThat(Operation.mayKnowTheCase())
                .containsExactlyInAnyOrder(
                        ReaderKind.CITIZEN, ReaderKind.AGENT, ReaderKind.OFFICIAL_HERE, ReaderKind.INTEGRATOR);
    }

    @Test
    void whatIsOpenToOfficialsElsewhereIsTriedWithTheOtherTwoToo() {
        var queue = Operation.all().stream()
                .filter(operation -> operation.name().equals("GET /v1/queues"))
                .findFirst()
                .orElseThrow();
        assertThat(queue.own()).contains(ReaderKind.OFFICIAL_OF_ANOTHER_REGION, ReaderKind.HANDLER_OF_OWN_CASE);
    }
}
