package org.yiwang.catalog.imports;

import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.http.Language;

/** The words of findings, from {@code findings*.properties}. */
@Component
class FindingTexts {

    private final MessageSource texts = texts();

    ImportReport.Explained explained(Finding finding, Language language) {
        var code = finding.code();
        var message = texts.getMessage(code.name(), new Object[0], language.locale());
        return new ImportReport.Explained(
                finding.line(), finding.pointer(), code, code.severity(), finding.value(), message);
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
