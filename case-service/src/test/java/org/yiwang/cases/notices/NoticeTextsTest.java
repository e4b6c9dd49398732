package org.yiwang.cases.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiwang.cases.lifecycle.Contest;
import org.yiwang.cases.lifecycle.NoticeKind;

class NoticeTextsTest {

    private static final NoticeTexts TEXTS = new NoticeTexts();
    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\{|\\{0|null");

    @ParameterizedTest
    @EnumSource
    void everyKindNamesItsNumberDayCaseAndPartiesInBothLanguages(NoticeKind kind) {
        var page = TEXTS.page(Given.notice(kind));
        assertThat(page)
                .contains("3301062026021300000018-3", "李晓梅", "杭州市西湖区市场监督管理局", "2026年2月13日")
                .contains("食品经营许可", "Food-business licence", "Friday 13 February 2026")
                .contains("Xihu District Market Regulation Bureau")
                .doesNotContainPattern(LEFT_OVER);
    }

    @Test
    void aRemedyIsDecidedInTheWordsOfItsLawAndNamesTheCourt() {
        assertThat(TEXTS.page(Given.notice(NoticeKind.RECONSIDERATION)))
                .contains("行政复议决定书：撤销原决定", "Decision on reconsideration: the decision is revoked")
                .contains("十五日内向人民法院提起诉讼", "within 15 days")
                .doesNotContain("批准", "approved", "六十日");
        assertThat(TEXTS.page(Given.notice(NoticeKind.COMPLAINT_ANSWER)))
                .contains("投诉处理答复：投诉不成立", "Answer to your complaint: the complaint is not justified")
                .doesNotContain("批准", "approved", "提起诉讼");
    }

    @ParameterizedTest
    @EnumSource(names = {"NON_ACCEPTANCE", "REFUSAL"})
    void aRefusalNamesTheLawsRemediesWhereTheItemNamesNone(NoticeKind kind) {
        assertThat(TEXTS.page(Given.notice(kind)))
                .contains("60日内向西湖区人民政府申请行政复议（《中华人民共和国行政复议法》第二十条）")
                .contains("6个月内向有管辖权的人民法院提起行政诉讼（《中华人民共和国行政诉讼法》第四十六条）")
                .contains("the people&#39;s government of 西湖区 within 60 days")
                .contains("within 6 months");
    }

    @Test
    void aReconsiderationThatIsNotTakenUpNamesTheCourtWithinFifteenDaysAndNoOtherReconsideration() {
        assertThat(TEXTS.page(Given.declined(Contest.Kind.APPEAL)))
                .contains("如不服本决定，可以自收到本文书之日起15日内向有管辖权的人民法院提起行政诉讼（《中华人民共和国行政诉讼法》第四十五条）")
                .contains("within 15 days of receiving this document (Administrative Litigation Law, Article 45)")
                .doesNotContain("申请行政复议", "apply for reconsideration", "6个月", "6 months");
    }

    @Test
    void aComplaintThatIsNotTakenUpNamesTheCourtAlone() {
        assertThat(TEXTS.page(Given.declined(Contest.Kind.COMPLAINT)))
                .contains("6个月内向有管辖权的人民法院提起行政诉讼", "within 6 months")
                .doesNotContain("申请行政复议", "apply for reconsideration", "15日");
    }

    @Test
    void theItemsOwnRemediesComeFirstAndTheLawFillsTheRest() {
        assertThat(TEXTS.page(Given.withOwnRemedies()))
                .contains("90日内向杭州市人民政府申请行政复议（特别法）。地址：解放东路18号。")
                .contains("也可以向12345热线投诉。")
                .contains("6个月内向有管辖权的人民法院提起行政诉讼")
                .doesNotContain("西湖区人民政府");
    }

    @Test
    void whatHappenedByLawSaysSo() {
        for (var kind : new NoticeKind[] {NoticeKind.DEEMED_ACCEPTANCE, NoticeKind.TACIT_APPROVAL}) {
            assertThat(TEXTS.page(Given.notice(kind))).contains("由法律规定直接产生").contains("follows from the law alone");
        }
        assertThat(TEXTS.page(Given.notice(NoticeKind.LAPSE))).contains("follows from the passing of time");
    }

    @Test
    void anExtensionNamesTheUnitThatWasAddedAndTheLawThatAllowsIt() {
        assertThat(TEXTS.page(Given.notice(NoticeKind.EXTENSION)))
                .contains("延长10个工作日（《中华人民共和国行政许可法》第四十二条）")
                .contains("extended by 10 working days (Administrative Licensing Law, Article 42)");
        assertThat(TEXTS.page(Given.ofAppeal(NoticeKind.EXTENSION, Map.of("days", "30", "unit", "CALENDAR_DAYS"))))
                .contains("延长30日（《中华人民共和国行政复议法》第六十二条）")
                .contains("extended by 30 days (Administrative Reconsideration Law, Article 62)")
                .doesNotContain("行政许可法", "Licensing Law");
        assertThat(TEXTS.page(Given.ofAppeal(NoticeKind.EXTENSION, Map.of("days", "30"))))
                .contains("延长30日");
    }

    @Test
    void whatPeopleWroteIsNeitherMarkupNorUnwritable() {
        assertThat(TEXTS.page(Given.notice(NoticeKind.REFUSAL)))
                .contains("材料&lt;不&gt;全 &amp; 地址不符\n第二行")
                .doesNotContain("\u0007");
    }

    @Test
    void aSupplementRequestThatIsToBeServedCountsFromItsService() {
        assertThat(TEXTS.page(Given.toBeServed()))
                .contains("自本通知书送达之日起30日内一次补正", "within 30 days of the day on which this request is served on you")
                .doesNotContain("不迟于", "not later than")
                .doesNotContainPattern(LEFT_OVER);
        assertThat(TEXTS.page(Given.notice(NoticeKind.SUPPLEMENT))).doesNotContain("送达之日起", "is served on you");
    }

    @Test
    void theRestOfAKindIsInItsText() {
        assertThat(TEXTS.page(Given.notice(NoticeKind.SUPPLEMENT)))
                .contains("字号：", "与招牌不一致", "Identity card: ", "照片不清楚", "2026年2月27日");
        assertThat(TEXTS.page(Given.notice(NoticeKind.SPECIAL_PROCEDURE)))
                .contains("检验", "5个工作日", "an inspection", "5 working days", "实施办法第十二条");
        assertThat(TEXTS.page(Given.notice(NoticeKind.EXTENSION))).contains("延长10个工作日");
        assertThat(TEXTS.page(Given.notice(NoticeKind.ACCEPTANCE))).contains("5个工作日", "Food Safety Law Article 35");
        assertThat(TEXTS.page(Given.notice(NoticeKind.NON_ACCEPTANCE))).contains("余杭区市场监督管理局");
        assertThat(TEXTS.page(Given.notice(NoticeKind.DELIVERY))).contains("邮寄", "by post");
        assertThat(TEXTS.page(Given.notice(NoticeKind.RECEIPT))).contains("身份证");
    }
}
