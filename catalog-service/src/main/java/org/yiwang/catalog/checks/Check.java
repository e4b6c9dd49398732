package org.yiwang.catalog.checks;

import static org.yiwang.catalog.checks.Severity.ERROR;
import static org.yiwang.catalog.checks.Severity.WARNING;
import static org.yiwang.catalog.items.Depth.GUIDED;
import static org.yiwang.catalog.items.Depth.LISTED;
import static org.yiwang.catalog.items.Depth.ONLINE;

import java.util.Optional;
import java.util.stream.Stream;
import org.yiwang.catalog.forms.FormRule;
import org.yiwang.catalog.items.Depth;

/**
 * What is checked of an item. Codes are stable, the words are in {@code checks*.properties}; an item with an ERROR is
 * not published at the check's depth or a deeper one. The source is the law, standard or rule of the house behind it.
 */
public enum Check {
    LISTED_NEEDS(ERROR, LISTED, Source.DEPTHS),
    PART_MISSING(ERROR, LISTED, Source.DEPTHS),
    LIST_LONG(ERROR, LISTED, Source.BOUNDS),
    TEXT_MISSING(ERROR, LISTED, "Everything people read is there in both languages"),
    TEXT_LONG(ERROR, LISTED, Source.BOUNDS),
    TEXT_MARKUP(ERROR, LISTED, Source.SAFE),
    TEXT_CHARACTERS(ERROR, LISTED, Source.SAFE),
    LINK(ERROR, LISTED, Source.SAFE),
    CODE_FORMAT(ERROR, LISTED, Source.CODES),
    CODE_TWICE(ERROR, LISTED, Source.CODES),
    REGION_CODE_FORMAT(ERROR, LISTED, "GB/T 2260, GB/T 10114"),
    ITEM_CODE_FORMAT(WARNING, LISTED, "National item code"),
    ITEM_CODE_DEPARTMENT(WARNING, LISTED, "GB 32100"),
    IDENTITY_ASSURANCE(ERROR, LISTED, "Levels of identity assurance"),
    LIMIT_AMOUNT(ERROR, LISTED, Source.BOUNDS),
    LIMIT_BEYOND_LAW(ERROR, LISTED, "Administrative Licensing Law, Art. 32, 42, 43, 44"),
    PROMISE_BEYOND_STATUTORY(ERROR, LISTED, "A promise is never longer than the law"),
    TACIT_APPROVAL_BASIS(ERROR, LISTED, "Silence is approval only where a law says so"),
    TACIT_CONSENT_BASIS(ERROR, LISTED, "Silence is consent only where a law says so"),
    OVERDUE_BASIS_UNUSED(WARNING, LISTED, "Silence is approval only where a law says so"),

    GUIDED_NEEDS(ERROR, GUIDED, Source.DEPTHS),
    ON_THE_SPOT_AT_ONCE(ERROR, GUIDED, Source.HANDLING),
    PROMISED_INTAKE(ERROR, GUIDED, Source.HANDLING),
    PERMIT_STEPS(ERROR, GUIDED, "A permit names intake, review, decision, closure and delivery"),
    PERMIT_FAQ(ERROR, GUIDED, "A permit answers a question people ask"),
    STEP_TURN(ERROR, GUIDED, Source.STEPS),
    STEP_ORDER(ERROR, GUIDED, Source.STEPS),
    OPINION_OWN(ERROR, GUIDED, "Opinions are asked of another department"),
    SPECIAL_DAYS(ERROR, GUIDED, "Administrative Licensing Law, Art. 45"),
    PRE_REVIEW_LEVEL(ERROR, GUIDED, "Administrative Licensing Law, Art. 43"),
    EXERCISE_LEVEL(WARNING, GUIDED, "Power list"),
    VISITS_RANGE(ERROR, GUIDED, Source.VISITS),
    VISITS_REASON(ERROR, GUIDED, Source.VISITS),
    VISITS_NO_REASON(ERROR, GUIDED, Source.VISITS),
    VISITS_DELIVERY(ERROR, GUIDED, Source.VISITS),
    VISITS_MANY(WARNING, GUIDED, Source.VISITS),
    FEE_ITEMS(ERROR, GUIDED, Source.FEES),
    FEE_AMOUNT(ERROR, GUIDED, Source.FEES),
    FEE_FREE(ERROR, GUIDED, Source.FEES),
    PHONE(ERROR, GUIDED, Source.PHONES),
    CONTACT_SAME(ERROR, GUIDED, Source.PHONES),
    TOPIC_AUDIENCE(ERROR, GUIDED, "Topics are for natural or for legal persons"),
    RESULT_TYPE(ERROR, GUIDED, "The name of a result fixes its type"),
    SITUATION_CHOICES(ERROR, GUIDED, Source.SITUATIONS),
    MATERIAL_WHEN(ERROR, GUIDED, Source.SITUATIONS),
    MATERIAL_OWED(ERROR, GUIDED, "State Council, Guobanfa [2020] 42: commitment in place of proof"),
    REMEDY_LIMIT(ERROR, GUIDED, "Administrative Reconsideration Law, Art. 20; Administrative Litigation Law, Art. 46"),

    SITUATION_FIELD(ERROR, ONLINE, Source.SITUATIONS),
    ONLINE_NEEDS(ERROR, ONLINE, Source.DEPTHS),
    ONLINE_CHANNEL(ERROR, ONLINE, Source.DEPTHS),
    ONLINE_VISITS(ERROR, ONLINE, Source.VISITS),
    RESULT_DELIVERY(ERROR, ONLINE, "A result reaches the applicant"),
    RESULT_SAMPLE(WARNING, ONLINE, "A result shows a sample"),
    MATERIAL_SOURCES(ERROR, ONLINE, "A registry that is down never blocks an application"),
    MATERIAL_FORMATS(ERROR, ONLINE, Source.FILES),
    MATERIAL_SIZE(ERROR, ONLINE, Source.FILES),
    REMEDIES(ERROR, ONLINE, "Administrative Licensing Law, Art. 38; Administrative Penalty Law, Art. 59"),
    FORM_SCHEMA(ERROR, LISTED, Source.SCHEMA),
    FORM_LARGE(ERROR, LISTED, Source.BOUNDS),
    FORM_REF_REMOTE(ERROR, LISTED, Source.ENDS),
    FORM_REF_UNKNOWN(ERROR, LISTED, Source.ENDS),
    FORM_REF_CYCLE(ERROR, LISTED, Source.ENDS),
    FORM_PATTERN(ERROR, LISTED, Source.ENDS),
    FORM_PATTERN_RUNS_AWAY(ERROR, LISTED, Source.ENDS),
    FORM_MARKUP(ERROR, LISTED, Source.SAFE),
    FORM_CHARACTERS(ERROR, LISTED, Source.SAFE),
    FORM_KEYWORD(ERROR, ONLINE, Source.SCHEMA),
    FORM_INVALID(ERROR, ONLINE, Source.SCHEMA),
    FORM_OBJECT(ERROR, ONLINE, Source.FORMS),
    FORM_OPEN(ERROR, ONLINE, Source.FORMS),
    FORM_ORDER(ERROR, ONLINE, Source.FORMS),
    FORM_REQUIRED(ERROR, ONLINE, Source.FORMS),
    FORM_FORMAT(ERROR, ONLINE, Source.FORMS),
    FORM_TITLE(ERROR, ONLINE, Source.FORMS),
    FORM_SENSITIVE(ERROR, ONLINE, "Numbers that open doors elsewhere are kept secret"),
    FORM_PREFILL(ERROR, ONLINE, Source.FORMS),
    FORM_WIDGET(ERROR, ONLINE, Source.FORMS);

    private final Severity severity;
    private final Depth depth;
    private final String source;

    Check(Severity severity, Depth depth, String source) {
        this.severity = severity;
        this.depth = depth;
        this.source = source;
    }

    public Severity severity() {
        return severity;
    }

    /** The shallowest depth at which an ERROR keeps an item from being published. */
    public Depth depth() {
        return depth;
    }

    public String source() {
        return source;
    }

    public static Optional<Check> named(String name) {
        return Stream.of(values()).filter(check -> check.name().equals(name)).findFirst();
    }

    /** What a rule of forms is called among the checks. */
    static Check of(FormRule rule) {
        return valueOf("FORM_" + rule);
    }

    boolean blocks(Depth published) {
        return severity == ERROR && published.rank() <= depth.rank();
    }

    private static final class Source {
        static final String DEPTHS = "What an item of this depth has";
        static final String BOUNDS = "Bounds of the house";
        static final String SAFE = "Nothing in the catalogue can act in a browser";
        static final String CODES = "Codes of the house";
        static final String HANDLING = "What is decided at once and what is promised";
        static final String STEPS = "Steps of a procedure";
        static final String VISITS = "At most one visit";
        static final String FEES = "A fee has its legal basis, item and standard";
        static final String PHONES = "Where to ask and where to complain";
        static final String SITUATIONS = "Situations decide which materials apply";
        static final String SCHEMA = "JSON Schema 2020-12";
        static final String ENDS = "A form is checked in bounded time, everywhere alike";
        static final String FORMS = "Fields of a form";
        static final String FILES = "What documents take";
    }
}
