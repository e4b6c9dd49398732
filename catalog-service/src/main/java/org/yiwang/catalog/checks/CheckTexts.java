package org.yiwang.catalog.checks;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.http.Language;

/** The words of checks, from {@code checks*.properties}; names of units, kinds and elements are put into words too. */
@Component
public class CheckTexts {

    private static final String WORD = "word.";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]+");

    private final MessageSource texts = texts();

    ExplainedFinding explained(ItemFinding finding, Language language) {
        var check = finding.check();
        var message = sentence(check, finding.arguments(), language);
        return new ExplainedFinding(check, check.severity(), check.depth(), finding.pointer(), message);
    }

    public String sentence(Check check, List<String> arguments, Language language) {
        var words = arguments.stream().map(argument -> word(argument, language)).toArray();
        return texts.getMessage(check.name(), words, language.locale());
    }

    /** What comes from an item is no pattern and is left as it is. */
    private String word(String argument, Language language) {
        if (!NAME.matcher(argument).matches()) {
            return argument;
        }
        var word = texts.getMessage(WORD + argument, null, argument, language.locale());
        return word == null ? argument : word;
    }

    private static MessageSource texts() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("checks");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        Stream.of(Language.values()).forEach(language -> read(source, language));
        return source;
    }

    /** Bundles are files: they are read at the start, not on an event loop. */
    private static void read(MessageSource source, Language language) {
        Stream.of(Check.values()).forEach(check -> source.getMessage(check.name(), null, language.locale()));
    }
}
