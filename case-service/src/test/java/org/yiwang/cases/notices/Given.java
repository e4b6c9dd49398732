package org.yiwang.cases.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.lifecycle.Contest;
import org.yiwang.cases.lifecycle.NoticeKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Notices for tests of their texts. */
final class Given {

    private static final JsonNode ITEM = JsonMapper.shared().readTree("""
            {"id": "0199f000-0000-7000-8000-000000000202", "version": 1, "code": "33YW03000001",
             "name": {"zh-CN": "食品经营许可", "en": "Food-business licence"},
             "department": "0199f000-0000-7000-8000-000000000102", "region": "330106000000", "depth": "ONLINE",
             "legalBasis": [{"law": {"zh-CN": "《中华人民共和国食品安全法》", "en": "Food Safety Law"},
                             "article": {"zh-CN": "第三十五条", "en": "Article 35"}}],
             "limits": {"PROMISE": {"amount": 5, "unit": "WORKING_DAYS"}},
             "materials": [{"code": "identity-card", "name": {"zh-CN": "身份证", "en": "Identity card"}}],
             "form": {"properties": {"shopName": {"title": {"zh-CN": "字号", "en": "Shop name"}}}}}
            """);

    private static final JsonNode REMEDIES = JsonMapper.shared().readTree("""
            [{"kind": "RECONSIDERATION", "authority": {"zh-CN": "杭州市人民政府", "en": "Hangzhou's government"},
              "address": {"zh-CN": "解放东路18号", "en": "18 Jiefang East Road"},
              "limit": {"amount": 90, "unit": "CALENDAR_DAYS", "basis": {"zh-CN": "特别法", "en": "a special law"}}},
             {"kind": "COMPLAINT", "authority": {"zh-CN": "12345热线", "en": "the hotline 12345"}}]
            """);

    private Given() {}

    static NoticeData notice(NoticeKind kind) {
        return notice(kind, ITEM, "西湖区", null, "材料<不>全 & 地址不符\u0007\n第二行");
    }

    /** A supplement request whose time counts from its service. */
    static NoticeData toBeServed() {
        var given = notice(NoticeKind.SUPPLEMENT);
        return new NoticeData(
                given.kind(),
                given.template(),
                given.at(),
                given.caseNumber(),
                given.n(),
                given.limit(),
                null,
                given.item(),
                given.department(),
                given.government(),
                given.contests(),
                given.applicant(),
                given.data(),
                given.texts(),
                given.materials());
    }

    /** A remedy that is not taken up. */
    static NoticeData declined(Contest.Kind remedy) {
        return notice(NoticeKind.NON_ACCEPTANCE, ITEM, "西湖区", remedy, "不属于受理范围");
    }

    private static NoticeData notice(
            NoticeKind kind,
            JsonNode item,
            @Nullable String government,
            Contest.@Nullable Kind contests,
            String reasons) {
        var limited = kind == NoticeKind.ACCEPTANCE || kind == NoticeKind.SUPPLEMENT;
        return new NoticeData(
                kind,
                1,
                Instant.parse("2026-02-13T02:00:00Z"),
                "3301062026021300000018",
                3,
                limited ? (kind == NoticeKind.SUPPLEMENT ? LimitKind.SUPPLEMENT : LimitKind.PROMISE) : null,
                limited ? LocalDate.of(2026, 2, 27) : null,
                item,
                Map.of("zh-CN", "杭州市西湖区市场监督管理局", "en", "Xihu District Market Regulation Bureau"),
                government,
                contests,
                "李晓梅",
                Map.of(
                        "kind", "INSPECTION",
                        "expectedDays", "5",
                        "days", "10",
                        "way", "POST",
                        "result", kind == NoticeKind.RECONSIDERATION ? "REVOKED" : "NOT_JUSTIFIED",
                        "wanted", "/form/shopName\n/materials/identity-card"),
                Map.of(
                        "reasons", reasons,
                        "whereInstead", "余杭区市场监督管理局",
                        "basis", "实施办法第十二条",
                        "/form/shopName", "与招牌不一致",
                        "/materials/identity-card", "照片不清楚"),
                kind == NoticeKind.RECEIPT ? List.of("identity-card") : List.of());
    }

    /** A notice in a reconsideration of an item that names no time for a decision, with what its event says. */
    static NoticeData ofAppeal(NoticeKind kind, Map<String, String> data) {
        var given = notice(kind);
        return new NoticeData(
                kind,
                given.template(),
                given.at(),
                given.caseNumber(),
                given.n(),
                given.limit(),
                given.dueOn(),
                given.item(),
                given.department(),
                given.government(),
                Contest.Kind.APPEAL,
                given.applicant(),
                data,
                given.texts(),
                given.materials());
    }

    /** A refusal of an item that names its own remedies. */
    static NoticeData withOwnRemedies() {
        var item = ITEM.deepCopy();
        ((ObjectNode) item).set("remedies", REMEDIES);
        return notice(NoticeKind.REFUSAL, item, "西湖区", null, "不符合条件");
    }
}
