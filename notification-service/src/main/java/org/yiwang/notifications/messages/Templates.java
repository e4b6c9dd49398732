package org.yiwang.notifications.messages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.http.Language;

/** The texts under {@code templates/}, one file per kind and language: title in the first line, then the text. */
@Component
public class Templates {

    private static final String CODE = "address-code";
    private static final String CHANGED = "address-changed";
    private static final String AGENT = "as-agent";

    private final Map<String, Template> byFile = new HashMap<>();

    /** Reads all of them, so that a missing text stops the start. */
    public Templates() {
        for (var language : Language.values()) {
            for (var kind : MessageKind.values()) {
                byFile.put(file(kind, language), compiled(file(kind, language), false));
            }
            byFile.put(file(CODE, language), compiled(file(CODE, language), false));
            byFile.put(file(CHANGED, language), compiled(file(CHANGED, language), false));
            byFile.put(file(AGENT, language), compiled(file(AGENT, language), false));
        }
    }

    /** The words of a message in a language. */
    public Words words(Message message, Language language) {
        var words = words(message.kind(), language, message.particulars(language));
        return message.agentFor() == null ? words : toAgent(words, language);
    }

    /** The words of what a message of this kind would tell. */
    public Words words(MessageKind kind, Language language, Particulars particulars) {
        var template = Objects.requireNonNull(byFile.get(file(kind, language)));
        return Words.of(template.execute(context(language, particulars)));
    }

    /** The words of a letter that proves an address. */
    public Words code(String code, int minutes, Language language) {
        var template = Objects.requireNonNull(byFile.get(file(CODE, language)));
        return Words.of(template.execute(Map.of("code", code, "minutes", Integer.toString(minutes))));
    }

    /** The words of a letter to an address that is not the person's any more. */
    public Words addressChanged(Instant at, Language language) {
        var template = Objects.requireNonNull(byFile.get(file(CHANGED, language)));
        return Words.of(template.execute(Map.of("day", Days.of(at, language))));
    }

    /** The words of the same message to who acts for the applicant. */
    private Words toAgent(Words words, Language language) {
        var template = Objects.requireNonNull(byFile.get(file(AGENT, language)));
        return Words.of(template.execute(Map.of("title", words.title(), "text", words.text())));
    }

    private static Map<String, Object> context(Language language, Particulars particulars) {
        var context = new HashMap<String, Object>();
        context.put("number", particulars.number());
        context.put("day", Days.of(particulars.happenedAt(), language));
        if (particulars.item() != null) {
            context.put("item", particulars.item());
        }
        if (particulars.dueAt() != null) {
            context.put("due", Days.last(particulars.dueAt(), language));
        }
        if (particulars.limit() != null) {
            context.put("limit", particulars.limit());
            context.put(particulars.limit(), Boolean.TRUE);
        }
        return context;
    }

    private static String file(MessageKind kind, Language language) {
        return file(kind.template(), language);
    }

    private static String file(String template, Language language) {
        return "templates/" + template + "." + language.tag() + ".mustache";
    }

    /** A template of the class path, with its values as they are or escaped for HTML. */
    public static Template compiled(String file, boolean html) {
        try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            return Mustache.compiler()
                    .escapeHTML(html)
                    .strictSections(false)
                    .emptyStringIsFalse(true)
                    .compile(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
