package org.yiwang.catalog.items;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.regions.Level;
import org.yiwang.keycloak.Acr;

/** The elements an item is described with; {@code T} is the text: both languages in editing, one in public reads. */
public final class Elements {

    private Elements() {}

    /** The law an item rests on, and its articles. */
    public record LegalBasis<T>(T law, @Nullable T article) {}

    /** Units in which the law counts time. */
    @Schema(name = "LimitUnit")
    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        MONTHS
    }

    /** A limit with the law that sets it; without one the Administrative Licensing Law's defaults are the most. */
    public record TimeLimit<T>(
            int amount, Unit unit, @Nullable T basis) {}

    /** The promised limit without its reasons. */
    public record Promise(int amount, Unit unit) {}

    /** How often an applicant has to appear in person, and why if at all (最多跑一次). */
    public record Visits<T>(int count, @Nullable T reason) {}

    /** A sum of money: a decimal amount with two digits, and its currency. */
    public record Money(String amount, String currency) {}

    /** One fee (收费项目): its standard in words, what it rests on, and the amount where it is fixed. */
    public record FeeItem<T>(
            T name, T standard, T basis, @Nullable Money amount) {}

    /** Whether applying costs anything, and what. */
    public record Fee<T>(
            boolean charged,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<FeeItem<T>> items,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean onlinePayment) {}

    /** What a decision gives. */
    @Schema(name = "ResultType")
    public enum ResultType {
        LICENCE,
        CERTIFICATE,
        APPROVAL,
        REGISTRATION
    }

    /** Ways in which a result reaches the applicant. */
    @Schema(name = "DeliveryWay")
    public enum Delivery {
        ELECTRONIC,
        POST,
        WINDOW
    }

    /** A file to look at: a blank form, a sample. */
    public record Link<T>(T name, String url) {}

    /** What is issued in the end; {@code template} names the licence template. */
    public record Result<T>(
            ResultType type,
            T name,
            List<Delivery> delivery,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Link<T> sample,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String template) {}

    /** Where a material may come from. */
    @Schema(name = "MaterialSource")
    public enum Source {
        LICENCE,
        EVIDENCE,
        UPLOAD
    }

    /** One possible answer to a situation's question. */
    public record Choice<T>(String code, T label) {}

    /** A question whose answer decides which materials and form fields apply (情形). */
    public record Situation<T>(String code, T question, List<Choice<T>> choices) {}

    /** The choices of one situation under which something applies. */
    @Schema(name = "SituationChosen")
    public record When(String situation, List<String> choices) {}

    /** How a required material may be missing when an application is accepted: brought later, or promised in writing. */
    @Schema(name = "OwedAs")
    public enum OwedAs {
        LATER,
        COMMITMENT
    }

    /**
     * What an application may be accepted without: a gap to be filled after the decision (容缺受理), or a commitment in
     * place of a proof (告知承诺), each within a time after the decision.
     *
     * @param undertaking what the applicant promises, word for word; of a commitment always
     */
    public record Owed<T>(
            OwedAs as,
            TimeLimit<T> limit,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            T undertaking) {}

    /**
     * A document asked for: accepted media types and the largest size in bytes.
     *
     * @param acceptance what is looked at when it is accepted (受理标准)
     * @param blank the form to be filled in on paper
     * @param when in which situation it is asked for, always if absent
     * @param owed how it may be owed at acceptance; never if absent
     */
    public record Material<T>(
            String code,
            T name,
            boolean required,
            List<Source> sources,
            List<String> formats,
            long maxBytes,
            @Nullable T guidance,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            T acceptance,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            T basis,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Link<T> blank,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Link<T> sample,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            When when,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Owed<T> owed) {}

    /** Ways to apply. */
    @Schema(name = "ChannelKind")
    public enum ChannelKind {
        ONLINE,
        WINDOW
    }

    /** A place to apply at. */
    public record Channel<T>(
            ChannelKind kind,
            T name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            T address,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            T hours,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String phone) {}

    /** Telephone numbers with area code: for questions, and for complaints. */
    public record Contact(String enquiry, String complaint) {}

    /** A question people ask, and its answer. */
    public record Faq<T>(T question, T answer) {}

    /** By what right an organ exercises an item: by law, authorised or entrusted. */
    @Schema(name = "AuthorityKind")
    public enum Authority {
        STATUTORY,
        AUTHORISED,
        DELEGATED
    }

    /** Who exercises the item at which levels (实施主体性质, 行使层级). */
    public record Exercise(Authority authority, List<Level> levels) {}

    /** The steps every item goes through. */
    @Schema(name = "ProcedureStepKind")
    public enum StepKind {
        INTAKE,
        REVIEW,
        DECISION,
        CLOSURE,
        DELIVERY
    }

    /** A step of the procedure; steps of the same turn run in parallel. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step<T>(
            String code,
            T name,
            StepKind kind,
            int turn,
            @Nullable TimeLimit<T> limit) {}

    /** An opinion asked of another department (会签); silence is consent only where a law says so. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Opinion<T>(
            String code,
            UUID department,
            T departmentName,
            TimeLimit<T> limit,
            boolean tacitConsent,
            @Nullable T basis) {}

    /** Procedures whose time does not count (Administrative Licensing Law, Art. 45). */
    @Schema(name = "SpecialProcedureKind")
    public enum SpecialKind {
        HEARING,
        TENDER,
        AUCTION,
        INSPECTION,
        TEST,
        QUARANTINE,
        APPRAISAL,
        EXPERT_REVIEW,
        PUBLIC_NOTICE
    }

    /** A special procedure that may be needed, and the working days it usually takes. */
    public record Special<T>(SpecialKind kind, T basis, int days) {}

    /** How a case is reviewed: steps in turn or parallel, opinions, special procedures, pre-review at a lower level. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Procedure<T>(
            List<Step<T>> steps,
            @Nullable List<Opinion<T>> opinions,
            @Nullable List<Special<T>> special,
            @Nullable Level preReview) {}

    /** Ways against a decision. */
    @Schema(name = "RemedyKind")
    public enum RemedyKind {
        RECONSIDERATION,
        LITIGATION,
        COMPLAINT
    }

    /** A way against a decision: where, and within which time of its service. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Remedy<T>(
            RemedyKind kind,
            T authority,
            @Nullable T address,
            @Nullable TimeLimit<T> limit) {}

    /** How surely an applicant must be known (1–3), and how strongly signed in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RequiredSignIn")
    public record SignIn(
            @Nullable Integer identityAssurance, @Nullable Acr acr) {}
}
