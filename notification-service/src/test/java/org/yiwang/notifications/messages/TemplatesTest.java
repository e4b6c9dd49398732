package org.yiwang.notifications.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.defaults.http.Language.EN;
import static org.yiwang.defaults.http.Language.ZH_CN;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiwang.defaults.http.Language;

class TemplatesTest {

    private static final Instant FRIDAY = Instant.parse("2026-02-13T01:30:00Z");
    private static final Instant END_OF_27_FEBRUARY = Instant.parse("2026-02-27T16:00:00Z");

    private final Templates templates = new Templates();

    @Test
    void anAcceptanceSaysInWordsByWhichDayItIsDecided() {
        var accepted = new Particulars("2026-000017-3", "个体工商户登记", FRIDAY, END_OF_27_FEBRUARY);

        assertThat(templates.words(MessageKind.CASE_ACCEPTED, ZH_CN, accepted))
                .isEqualTo(new Words(
                        "您的申请已受理：个体工商户登记",
                        "您的“个体工商户登记”申请（办件编号 2026-000017-3）已于2026年2月13日（星期五）受理。\n"
                                + "最晚2026年2月27日（星期五），您会收到办理结果。有了结果，我们会马上告诉您。"));
    }

    @Test
    void theSameInEnglish() {
        var accepted = new Particulars("2026-000017-3", "Registration of a shop", FRIDAY, END_OF_27_FEBRUARY);

        assertThat(templates.words(MessageKind.CASE_ACCEPTED, EN, accepted))
                .isEqualTo(new Words(
                        "Your application is accepted: Registration of a shop",
                        "We checked your application for “Registration of a shop” (number 2026-000017-3) and accepted"
                                + " it on Friday 13 February 2026.\nYou will have our decision by Friday 27 February"
                                + " 2026. We will tell you as soon as it is made."));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindReadsWellWithAndWithoutNameAndDate(MessageKind kind) {
        for (var language : Language.values()) {
            for (var item : new String[] {"A & B", null}) {
                for (var due : new Instant[] {END_OF_27_FEBRUARY, null}) {
                    var words = templates.words(kind, language, new Particulars("2026-1", item, FRIDAY, due));
                    assertThat(words.title() + "\n" + words.text())
                            .doesNotContain("null", "{", "}", "&amp;", "  ", "“”", "：\n", " \n")
                            .contains("2026-1");
                    assertThat(words.title().contains("A & B")).isEqualTo(item != null);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTAKE", "SUPPLEMENT", "STATUTORY", "PROMISE", "DELIVERY", "OPINION", "PRE_REVIEW"})
    void anAlertNamesTheLimitItIsAbout(String limit) {
        var about = new Particulars("2026-1", "A & B", FRIDAY, END_OF_27_FEBRUARY, limit);
        var any = new Particulars("2026-1", "A & B", FRIDAY, END_OF_27_FEBRUARY);
        for (var kind : new MessageKind[] {MessageKind.DESK_LIMIT_YELLOW, MessageKind.DESK_LIMIT_RED}) {
            for (var language : Language.values()) {
                var words = templates.words(kind, language, about);
                assertThat(words.text())
                        .doesNotContain("{", "}", "  ", limit)
                        .isNotEqualTo(templates.words(kind, language, any).text());
            }
        }
    }

    @Test
    void aDayIsTheOneOfBeijing() {
        assertThat(Days.of(Instant.parse("2026-02-13T16:00:00Z"), EN)).isEqualTo("Saturday 14 February 2026");
        assertThat(Days.of(Instant.parse("2026-02-13T15:59:59Z"), ZH_CN)).isEqualTo("2026年2月13日（星期五）");
    }
}
