package org.yiwang.catalog.checks;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.items.Elements.Link;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.texts.Characters;
import org.yiwang.catalog.texts.Text;
import tools.jackson.databind.JsonNode;

/** Looks at every part of an item, whatever element it belongs to: is it there, is it long, can it do harm. */
final class Parts {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST = 4000;
    private static final int MOST = 200;

    /** An id comes with the first publication. */
    private static final Set<String> LATER = Set.of("/id");

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private final Found found;

    private record Part(String name, Method accessor, boolean optional) {

        static Part of(RecordComponent component) {
            var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            component.getAccessor().trySetAccessible();
            return new Part(component.getName(), component.getAccessor(), optional);
        }

        @Nullable
        Object of(Record whole) {
            try {
                return accessor.invoke(whole);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    Parts(Found found) {
        this.found = found;
    }

    void check(Item item) {
        parts(item, "", Check.LISTED_NEEDS);
    }

    private void parts(Record whole, String pointer, Check missing) {
        for (var part : PARTS.get(whole.getClass())) {
            var at = pointer + "/" + part.name();
            var value = part.of(whole);
            if (value != null) {
                value(value, at);
            } else if (!part.optional() && !LATER.contains(at)) {
                found.add(missing, at, part.name());
            }
        }
    }

    private void value(Object value, String at) {
        switch (value) {
            case Text text -> text(text, at);
            case Link<?> link -> link(link, at);
            case JsonNode _ -> {}
            case Record whole -> parts(whole, at, Check.PART_MISSING);
            case List<?> list -> list(list, at);
            case Map<?, ?> map -> map.forEach((key, element) -> element(element, at + step(key)));
            case String text -> characters(text, at);
            default -> {}
        }
    }

    /** A key as part of a JSON pointer (RFC 6901). */
    private static String step(Object key) {
        return "/" + key.toString().replace("~", "~0").replace("/", "~1");
    }

    private void list(List<?> list, String at) {
        found.unless(list.size() <= MOST, Check.LIST_LONG, at, list.size(), MOST);
        for (var index = 0; index < Math.min(list.size(), MOST); index++) {
            element(list.get(index), at + "/" + index);
        }
    }

    private void element(@Nullable Object element, String at) {
        if (element == null) {
            found.add(Check.PART_MISSING, at, at.substring(at.lastIndexOf('/') + 1));
        } else {
            value(element, at);
        }
    }

    private void link(Link<?> link, String at) {
        parts(link, at, Check.PART_MISSING);
        if (link.url() != null) {
            found.unless(Links.isSafe(link.url()), Check.LINK, at + "/url", link.url());
        }
    }

    private void text(Text text, String at) {
        var longest = at.endsWith("/name") ? LONGEST_NAME : LONGEST;
        language(text.zh(), at + "/zh-CN", longest);
        language(text.en(), at + "/en", longest);
    }

    private void language(@Nullable String text, String at, int longest) {
        if (text == null || text.isBlank()) {
            found.add(Check.TEXT_MISSING, at);
            return;
        }
        found.unless(text.length() <= longest, Check.TEXT_LONG, at, text.length(), longest);
        characters(text, at);
    }

    private void characters(String text, String at) {
        found.unless(!Characters.hasMarkup(text), Check.TEXT_MARKUP, at, text);
        found.unless(!Characters.hasUnfit(text), Check.TEXT_CHARACTERS, at, text);
    }
}
