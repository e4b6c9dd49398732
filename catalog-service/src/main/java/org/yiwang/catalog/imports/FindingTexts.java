package org.yiwang.catalog.imports;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.yiwang.catalog.checks.Check;
import org.yiwang.catalog.checks.CheckTexts;
import org.yiwang.defaults.http.Language;

/** The words of findings, from {@code findings*.properties}; those of checks are {@link CheckTexts}'s. */
@Component
class FindingTexts {

    private final CheckTexts checks;
    private final MessageSource texts = texts();

    FindingTexts(CheckTexts checks) {
        this.checks = checks;
    }

    ImportReport.Explained explained(Finding finding, Language language) {
        return new ImportReport.Explained(
                finding.line(),
                finding.pointer(),
                finding.code(),
                finding.severity(),
                finding.value(),
                sentence(finding, language));
    }

    /** A code may be of an older release: then it speaks for itself. */
    private String sentence(Finding finding, Language language) {
        var code = finding.code();
        var known = Optional.ofNullable(texts.getMessage(code, null, null, language.locale()));
        return known.or(() -> Check.named(code).map(check -> checks.sentence(check, finding.arguments(), language)))
                .orElse(code);
    }

    private static MessageSource texts() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("findings");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        Stream.of(Language.values()).forEach(language -> read(source, language));
        return source;
    }

    /** Bundles are files: they are read at the start, not on an event loop. */
    private static void read(MessageSource source, Language language) {
        Stream.of(FindingCode.values()).forEach(code -> source.getMessage(code.name(), null, language.locale()));
    }
}
