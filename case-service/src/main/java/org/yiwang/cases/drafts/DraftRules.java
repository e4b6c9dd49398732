package org.yiwang.cases.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.yiwang.cases.forms.Forms;
import org.yiwang.cases.items.ItemRetired;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.items.ItemVersion.MaterialRule;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.materials.DocumentRules;
import org.yiwang.cases.materials.StoredDocument;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Applicant;
import tools.jackson.databind.JsonNode;

/** What may be put into a draft of an item; everything else is a problem. */
final class DraftRules {

    private static final int LONGEST_FORM = 256 * 1024;

    private final Forms forms;

    DraftRules(Forms forms) {
        this.forms = forms;
    }

    void check(ItemVersion item, Applicant applicant) {
        if (!item.online()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "item-not-online");
        }
        if (!item.audience().contains(applicant.kind().name())) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "audience");
        }
    }

    /** A draft may be opened without answers. */
    void checkFirst(ItemVersion item, @Nullable JsonNode form) {
        if (form != null && !form.isNull()) {
            check(item, form);
        }
    }

    /** Answers may be incomplete, but what is there has the right type. */
    void check(ItemVersion item, JsonNode form) {
        if (!form.isObject()) {
            throw badFields(HttpStatus.BAD_REQUEST, List.of(new FieldError("/form", "type.object")));
        }
        if (form.toString().length() > LONGEST_FORM) {
            throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "content-too-large");
        }
        var errors = forms.draftErrors(item, form);
        if (!errors.isEmpty()) {
            throw badFields(HttpStatus.BAD_REQUEST, errors);
        }
    }

    static MaterialRule material(ItemVersion item, String code) {
        return item.materials().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "material-unknown", code));
    }

    static void check(@Nullable StoredDocument document, MaterialRule material) {
        var flaw = DocumentRules.flaw("/document", document, material);
        if (flaw != null) {
            throw badFields(HttpStatus.UNPROCESSABLE_CONTENT, List.of(flaw));
        }
    }

    static ProblemException itemUnknown() {
        return badFields(HttpStatus.UNPROCESSABLE_CONTENT, List.of(new FieldError("/item", "item-unknown")));
    }

    /** Only a draft of an earlier version than the one in force is renewed. */
    static void checkOutdated(Case cased) {
        var end = cased.inForce().retiredAt();
        if (end != null) {
            throw new ItemRetired(end);
        }
        if (!cased.outdated()) {
            throw new ProblemException(HttpStatus.CONFLICT, "item-version-in-force");
        }
    }

    private static ProblemException badFields(HttpStatus status, List<FieldError> errors) {
        return new ProblemException(status, "bad-fields").errors(errors);
    }
}
