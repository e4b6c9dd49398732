package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.otherCitizen;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.TestTokens;

@ServiceTest
class DraftJourneyTest {

    private static final String PDF = "application/pdf";

    @Autowired
    private Desk desk;

    /** All that changes a draft. */
    private enum Change {
        FILL_IN("PUT", "/form", "{\"form\":{\"shopName\":\"新面馆\"}}"),
        GIVE("PUT", "/materials/identity-card", "{\"document\":\"0199f000-0000-7000-8000-00000000ffff\"}"),
        TAKE_BACK("DELETE", "/materials/identity-card", null),
        DISCARD("DELETE", "", null);

        private final HttpMethod method;
        private final String path;
        private final @Nullable String body;

        Change(String method, String path, @Nullable String body) {
            this.method = HttpMethod.valueOf(method);
            this.path = path;
            this.body = body;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDraftIsChangedInTheVersionThatWasReadByItsApplicantOnly(Change change) {
        var draft = desk.draft(citizen(), World.PROMISED);
        refused(changed(citizen(), draft.id(), null, change), 428, "if-match-missing");
        refused(changed(citizen(), draft.id(), "1", change), 400, "bad-if-match");
        refused(changed(citizen(), draft.id(), "\"7\"", change), 412, "stale-version");
        refused(changed(otherCitizen(), draft.id(), draft.etag(), change), 404, "case-not-found");
        refused(changed(intake(), draft.id(), draft.etag(), change), 404, "case-not-found");
        desk.get(citizen(), "/v1/cases/{id}", draft.id())
                .expectHeader()
                .valueEquals("ETag", draft.etag())
                .expectBody()
                .jsonPath("$.form.shopName")
                .isEqualTo("小梅面馆");
    }

    @Test
    void answersAreKeptAndTheVersionMovesOn() {
        var draft = desk.draft(citizen(), World.PROMISED);
        var answer = changed(citizen(), draft.id(), draft.etag(), Change.FILL_IN)
                .expectStatus()
                .isOk()
                .returnResult(Void.class);
        var etag = Objects.requireNonNull(answer.getResponseHeaders().getETag());
        assertThat(etag).isNotEqualTo(draft.etag());
        refused(changed(citizen(), draft.id(), draft.etag(), Change.FILL_IN), 412, "stale-version");
        desk.get(citizen(), "/v1/cases/{id}", draft.id())
                .expectHeader()
                .valueEquals("ETag", etag)
                .expectBody()
                .jsonPath("$.form.shopName")
                .isEqualTo("新面馆")
                .jsonPath("$.form.idNumber")
                .doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                | /form",
                "{\"form\":null}                   | /form",
                "{\"form\":[]}                     | /form",
                "{\"form\":\"x\"}                  | /form",
                "{\"form\":{\"shop\":\"x\"}}       | /form/shop",
                "{\"form\":{\"staff\":\"many\"}}   | /form/staff",
                "{\"form\":{},\"colour\":\"red\"}  | /colour",
            })
    void answersThatAreNotRightAreNamedAndNotKept(String body, String pointer) {
        var draft = desk.draft(citizen(), World.PROMISED);
        put(citizen(), draft.id(), draft.etag(), "/form", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/bad-fields")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.errors[0].detail")
                .isNotEmpty();
        desk.get(citizen(), "/v1/cases/{id}", draft.id()).expectHeader().valueEquals("ETag", draft.etag());
    }

    @Test
    void aMaterialIsGivenAndTakenBack() {
        var draft = desk.draft(citizen(), World.PROMISED);
        var document = uploaded(citizen(), draft, 50);
        var given = etag(give(draft, "identity-card", document));
        materials(draft).jsonPath("$.materials[0].document.id").isEqualTo(document.toString());
        var taken = etag(changed(citizen(), draft.id(), given, Change.TAKE_BACK));
        materials(draft).jsonPath("$.materials[?(@.document)]").doesNotExist();
        assertThat(List.of(draft.etag(), given, taken)).doesNotHaveDuplicates();
        desk.get(citizen(), "/v1/documents/{id}", document).expectStatus().isOk();
    }

    @Test
    void aMaterialIsOneFileOfTheRightTypeAndSizeOfThisDraft() {
        var draft = desk.draft(citizen(), World.PROMISED);
        refused(give(draft, "passport", UUID.randomUUID()), 404, "material-unknown");
        refused(give(draft, "photo", UUID.randomUUID()), 422, "bad-fields");
        var pdf = uploaded(citizen(), draft, 50);
        refused(give(draft, "photo", pdf), 422, "bad-fields");
        refused(give(draft, "identity-card", uploaded(citizen(), draft, 2_097_153)), 422, "bad-fields");
        var other = desk.draft(citizen(), World.PROMISED);
        refused(give(other, "identity-card", pdf), 422, "bad-fields");
        var theirs = uploaded(otherCitizen(), desk.draft(otherCitizen(), World.PROMISED), 50);
        refused(give(draft, "identity-card", theirs), 422, "bad-fields");
        give(draft, "identity-card", pdf).expectStatus().isOk();
    }

    @Test
    void anItemThatCannotBeAppliedForHereOpensNoDraft() {
        refused(opened("\"depth\":\"ONLINE\"", "\"depth\":\"GUIDED\""), 422, "item-not-online");
        refused(opened("[\"PERSON\",\"ORGANISATION\"]", "[\"ORGANISATION\"]"), 422, "audience");
    }

    private ResponseSpec opened(String published, String instead) {
        var item = UUID.randomUUID();
        RealPostgres.execute(
                "cases", """
                insert into item_versions values ('%s', 1, '%s')
                """.formatted(item, World.item(item, "PROMISED").replace(published, instead)));
        var answer = desk.open(
                citizen(), "{\"item\":\"" + item + "\"}", UUID.randomUUID().toString());
        assertThat(desk.count("select count(*) from cases where item_id = '" + item + "'"))
                .isZero();
        return answer;
    }

    @Test
    void aDraftIsNoOfficialsBusiness() {
        var draft = desk.draft(citizen(), World.PROMISED);
        refused(desk.get(intake(), "/v1/cases/{id}", draft.id()), 404, "case-not-found");
    }

    @Test
    void aSubmittedApplicationIsNoLongerADraft() {
        var kept = desk.submitted(citizen(), World.PROMISED);
        refused(put(citizen(), kept.id(), kept.etag(), "/form", "{\"form\":{}}"), 409, "no-longer-a-draft");
    }

    @Test
    void aDiscardedDraftLeavesNothing() {
        var draft = desk.draft(citizen(), World.PROMISED);
        new Uploads(desk.http()).uploaded(citizen(), draft.id(), "a.pdf", "application/pdf", Uploads.pdf(50));
        desk.http()
                .delete()
                .uri("/v1/cases/{id}", draft.id())
                .headers(citizen())
                .header("If-Match", draft.etag())
                .exchange()
                .expectStatus()
                .isNoContent();
        for (var table : List.of(
                "cases where id",
                "sealed_texts where case_id",
                "case_keys where case_id",
                "documents where case_id",
                "document_chunks where root_case_id")) {
            assertThat(desk.count("select count(*) from " + table + " = '" + draft.id() + "'"))
                    .isZero();
        }
    }

    private UUID uploaded(TestTokens who, Desk.Kept draft, int length) {
        return new Uploads(desk.http()).uploaded(who, draft.id(), "a.pdf", PDF, Uploads.pdf(length));
    }

    private BodyContentSpec materials(Desk.Kept draft) {
        return desk.get(citizen(), "/v1/cases/{id}", draft.id())
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private ResponseSpec give(Desk.Kept kept, String code, UUID document) {
        return put(citizen(), kept.id(), kept.etag(), "/materials/" + code, "{\"document\":\"" + document + "\"}");
    }

    private ResponseSpec put(TestTokens who, UUID id, String etag, String path, String body) {
        return desk.http()
                .put()
                .uri("/v1/cases/{id}" + path, id)
                .headers(who)
                .header("If-Match", etag)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec changed(TestTokens who, UUID id, @Nullable String etag, Change change) {
        var request = desk.http()
                .method(change.method)
                .uri("/v1/cases/{id}" + change.path, id)
                .headers(who)
                .headers(headers -> Optional.ofNullable(etag).ifPresent(read -> headers.set("If-Match", read)));
        return change.body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(change.body)
                        .exchange();
    }

    private static String etag(ResponseSpec answer) {
        var headers = answer.expectStatus().isOk().returnResult(Void.class).getResponseHeaders();
        return Objects.requireNonNull(headers.getETag());
    }
}
