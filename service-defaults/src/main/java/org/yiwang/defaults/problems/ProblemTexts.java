package org.yiwang.defaults.problems;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of problems: the service's {@code problems*.properties} first, then the ones all services share. */
public class ProblemTexts {

    private static final String SHARED = "org.yiwang.defaults.problems.problems";

    private final MessageSource messages = messages();

    /** Reads all words at once: later, on an event loop, no file may be opened. */
    public ProblemTexts() {
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            messages.getMessage("problem.internal.title", null, "", language);
        }
    }

    public String title(ProblemException problem, Locale locale) {
        return text("problem." + problem.code() + ".title", problem.status().getReasonPhrase(), problem.args(), locale);
    }

    public String detail(ProblemException problem, Locale locale) {
        return text("problem." + problem.code() + ".detail", "", problem.args(), locale);
    }

    public String field(FieldError error, Locale locale) {
        var unknown = text("field.invalid", "invalid", List.of(), locale);
        return text("field." + error.code(), unknown, error.args(), locale);
    }

    private String text(String key, String otherwise, List<Object> args, Locale locale) {
        var words = args.stream().map(String::valueOf).toArray();
        var text = messages.getMessage(key, words, otherwise, locale);
        return text == null ? otherwise : text;
    }

    private static MessageSource messages() {
        var source = new ResourceBundleMessageSource();
        var own = ProblemTexts.class.getResource("/problems.properties") != null;
        source.setBasenames(own ? new String[] {"problems", SHARED} : new String[] {SHARED});
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        // bundles are read here, at start, and not on an event loop
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            source.getMessage("field.invalid", null, locale);
        }
        return source;
    }
}
