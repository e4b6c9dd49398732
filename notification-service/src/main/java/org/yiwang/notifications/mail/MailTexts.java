package org.yiwang.notifications.mail;

import com.samskivert.mustache.Template;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.http.Language;
import org.yiwang.notifications.messages.Templates;
import org.yiwang.notifications.messages.Words;

/** A message's words as the two bodies of an e-mail, plain text and HTML saying the same, in lines as mail has them. */
@Component
class MailTexts {

    private final Map<Language, Template> plain = new EnumMap<>(Language.class);
    private final Map<Language, Template> html = new EnumMap<>(Language.class);

    /** Reads all of them, so that a missing text stops the start. */
    MailTexts() {
        for (var language : Language.values()) {
            var file = "templates/mail." + language.tag();
            plain.put(language, Templates.compiled(file + ".text.mustache", false));
            html.put(language, Templates.compiled(file + ".html.mustache", true));
        }
    }

    String plain(Words words, Language language, String link) {
        return said(plain, words, language, link);
    }

    String html(Words words, Language language, String link) {
        return said(html, words, language, link);
    }

    private static String said(Map<Language, Template> templates, Words words, Language language, String link) {
        var context = Map.of(
                "title", words.title(),
                "text", words.text(),
                "lines", words.text().lines().toList(),
                "link", link);
        var said = Objects.requireNonNull(templates.get(language)).execute(context);
        return said.replace("\n", "\r\n");
    }
}
