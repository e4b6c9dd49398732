package org.yiwang.local.matrix;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.demo.SamplePapers;
import org.yiwang.local.journeys.Stage;

/** A case, and another rated badly, of the human an official is, in the department where he handles cases. */
record OwnCase(Caller colleague, Application submitted, Application rated, UUID document, Marks marks) {
    static final String APPLICANT = "chensiyuan";
    static final String HANDLER = "chensiyuan.office";

    private static final UUID REGISTRATION = UUID.fromString("0199f000-0000-7000-8000-000000000203");
    static final String COLLEAGUE = "zhangmin";
    private static final String WORDS = "矩阵专用物件零售";

    static OwnCase of(Cast cast) {
        var applicant = cast.as(APPLICANT);
        var colleague = cast.as(COLLEAGUE);
        var submitted = Stage.complete(APPLICANT, REGISTRATION, Map.of("scope", WORDS));
        var document = Application.document(applicant, submitted.id(), "application/pdf", SamplePapers.pdf("matrix"));
        submitted.act(applicant, "submission", Stage.SUBMISSION);
        var rated = Stage.complete(APPLICANT, REGISTRATION, Map.of("scope", WORDS));
        rated.act(applicant, "submission", Stage.SUBMISSION);
        rated.act(colleague, "non-acceptance", Map.of("reasons", "matrix", "whereInstead", "matrix"));
        rated.act(applicant, "rating", Map.of("stars", 1, "words", WORDS));
        var marks = Marks.of(applicant, List.of(submitted, rated), document.toString(), WORDS);
        return new OwnCase(colleague, submitted, rated, document, marks);
    }

    /** The path of an operation on a case, with this one in it. */
    String path(Operation tried) {
        var path = tried.path();
        if (path.startsWith("/v1/documents/")) {
            return path.replace("{id}", document.toString());
        }
        return Things.ofCase(tried, of(tried).id());
    }

    /** The version of it, as a colleague reads it. */
    String etag(Operation tried) {
        return tried.path().startsWith("/v1/rectifications/")
                ? colleague.get("/v1/rectifications/" + rated.id()).must(200).etag()
                : of(tried).etag();
    }

    private Application of(Operation tried) {
        return tried.path().matches("/v1/rectifications/.*|.*/rating") ? rated : submitted;
    }

    /** Something that his colleagues hear of at once. */
    void accepted() {
        submitted.act(colleague, "acceptance", Map.of());
    }

    void end(Cast cast) {
        var applicant = cast.as(APPLICANT);
        submitted.look(applicant);
        submitted.act(applicant, "withdrawal", Map.of());
    }
}
