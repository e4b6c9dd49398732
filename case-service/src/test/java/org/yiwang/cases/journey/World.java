package org.yiwang.cases.journey;

import java.util.UUID;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;

/** The people, departments and items of the service's tests. */
final class World {

    static final String REGION = "330106000000";
    static final UUID MARKET = UUID.fromString("0199f000-0000-7000-8000-000000000102");
    static final UUID CIVIL = UUID.fromString("0199f000-0000-7000-8000-000000000103");
    static final UUID ON_THE_SPOT = UUID.fromString("0199f000-0000-7000-8000-000000000203");
    static final UUID PROMISED = UUID.fromString("0199f000-0000-7000-8000-000000000202");

    static final UUID LI_XIAOMEI = UUID.fromString("0199f000-0000-7000-8000-000000000301");
    static final UUID CHEN_SIYUAN = UUID.fromString("0199f000-0000-7000-8000-000000000303");
    static final UUID CHEN_SIYUAN_OFFICE = UUID.fromString("0199f000-0000-7000-8000-000000000314");

    static final UUID APPROVER = UUID.fromString("0199f000-0000-7000-8000-000000000316");
    static final UUID DECIDER = UUID.fromString("0199f000-0000-7000-8000-000000000313");

    private World() {}

    static TestTokens citizen() {
        return TestTokens.citizen(LI_XIAOMEI, "李晓梅");
    }

    static TestTokens otherCitizen() {
        return TestTokens.citizen(UUID.fromString("0199f000-0000-7000-8000-000000000302"), "王建国");
    }

    static TestTokens intake() {
        return official(11, post(Duty.INTAKE, MARKET));
    }

    static TestTokens reviewer() {
        return official(12, post(Duty.REVIEW, MARKET));
    }

    static TestTokens decider() {
        return official(13, post(Duty.DECIDE, MARKET));
    }

    static TestTokens approver() {
        return official(16, post(Duty.APPROVE, MARKET));
    }

    static TestTokens ownOfficial() {
        return TestTokens.official(
                        CHEN_SIYUAN_OFFICE,
                        post(Duty.INTAKE, MARKET),
                        post(Duty.REVIEW, MARKET),
                        post(Duty.DECIDE, MARKET))
                .acr(Acr.MFA);
    }

    static TestTokens elsewhere() {
        return official(15, post(Duty.INTAKE, CIVIL), post(Duty.REVIEW, CIVIL), post(Duty.DECIDE, CIVIL));
    }

    static TestTokens official(int number, Post... posts) {
        return TestTokens.official(UUID.fromString("0199f000-0000-7000-8000-0000000003" + number), posts)
                .acr(Acr.MFA);
    }

    static Post post(Duty duty, UUID department) {
        return new Post(duty, department, REGION);
    }

    static String item(UUID id, String handlingType) {
        return """
                {"id":"%s","code":"33YW03000001","version":1,"name":{"zh-CN":"个体工商户登记","en":"Individual business registration"},
                 "department":"%s","region":"%s","type":"PERMIT","depth":"ONLINE","handlingType":"%s","audience":["PERSON","ORGANISATION"],
                 "limits":{"PROMISE":{"amount":5,"unit":"WORKING_DAYS"}},
                 "result":{"delivery":["ELECTRONIC","POST","WINDOW"]},
                 "materials":[{"code":"identity-card","name":{"zh-CN":"身份证","en":"Identity card"},"required":true,
                   "formats":["application/pdf","image/png"],"maxBytes":2097152},
                  {"code":"photo","name":{"zh-CN":"照片","en":"Photo"},"required":false,"formats":["image/png"],"maxBytes":2097152}],
                 "form":{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","additionalProperties":false,
                  "required":["shopName","idNumber"],
                  "properties":{"shopName":{"type":"string","title":{"zh-CN":"字号","en":"Shop name"},"minLength":1,"maxLength":10},
                   "idNumber":{"type":"string","x-sensitive":true},"staff":{"type":"integer","minimum":1},
                   "kind":{"oneOf":[{"const":"A","title":{"zh-CN":"甲","en":"A"}},{"const":"B","title":{"zh-CN":"乙","en":"B"}}]}}}}
                """.formatted(id, MARKET, REGION, handlingType);
    }
}
