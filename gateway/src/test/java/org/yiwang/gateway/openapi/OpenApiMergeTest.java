package org.yiwang.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenApiMergeTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode merged = JSON.createObjectNode();
    private final OpenApiMerge merge = new OpenApiMerge(merged);

    @Test
    void componentsThatAreAlikeAreKeptOnce() {
        merge.add("identity-service", document("/v1/me", "string", "string"));
        merge.add("case-service", document("/v1/cases", "string", "string"));
        merge.prune();
        assertThat(merged.at("/components/schemas").propertyNames()).containsExactly("Inner", "Outer");
        assertThat(reference("/v1/cases")).isEqualTo("#/components/schemas/Outer");
    }

    @Test
    void aComponentThatDiffersGetsItsServicesName() {
        merge.add("identity-service", document("/v1/me", "string", "string"));
        merge.add("case-service", document("/v1/cases", "string", "integer"));
        assertThat(merged.at("/components/schemas").propertyNames()).containsExactly("Inner", "Outer", "CaseOuter");
        assertThat(reference("/v1/me")).isEqualTo("#/components/schemas/Outer");
        assertThat(reference("/v1/cases")).isEqualTo("#/components/schemas/CaseOuter");
    }

    @Test
    void whatRefersToADifferingComponentDiffersToo() {
        merge.add("identity-service", document("/v1/me", "string", "string"));
        merge.add("case-service", document("/v1/cases", "integer", "string"));
        assertThat(reference("/v1/cases")).isEqualTo("#/components/schemas/CaseOuter");
        assertThat(merged.at("/components/schemas/CaseOuter/properties/inner/$ref")
                        .stringValue())
                .isEqualTo("#/components/schemas/CaseInner");
        assertThat(merged.at("/components/schemas/Outer/properties/inner/$ref").stringValue())
                .isEqualTo("#/components/schemas/Inner");
    }

    @Test
    void internalPathsAreLeftOut() {
        merge.add("identity-service", document("/internal/people", "string", "string"));
        merge.prune();
        assertThat(merged.path("paths").isEmpty()).isTrue();
        assertThat(merged.at("/components/schemas").isEmpty()).isTrue();
    }

    private String reference(String path) {
        var pointer = "/paths/" + path.replace("/", "~1") + "/get/responses/200/$ref";
        return merged.at(pointer).stringValue();
    }

    private static ObjectNode document(String path, String inner, String outer) {
        return (ObjectNode) JSON.readTree("""
                {"paths": {"%s": {"get": {"responses": {"200": {"$ref": "#/components/schemas/Outer"}}}}},
                 "components": {"schemas": {
                   "Inner": {"type": "%s"},
                   "Outer": {"properties": {"inner": {"$ref": "#/components/schemas/Inner"}, "x": {"type": "%s"}}}},
                   "securitySchemes": {"bearer": {"type": "http"}}}}
                """.formatted(path, inner, outer));
    }
}
