package org.yiwang.catalog.checks;

import java.util.List;
import org.yiwang.catalog.items.NewVersion;
import org.yiwang.catalog.texts.Characters;

/**
 * Something wrong or remarkable in an item.
 *
 * @param pointer JSON pointer into the item (RFC 6901)
 * @param arguments what the sentence names: the value found, the bound it breaks
 */
public record ItemFinding(Check check, String pointer, List<String> arguments) {

    private static final int LONGEST = 100;

    public ItemFinding {
        arguments = arguments.stream().map(ItemFinding::printable).toList();
    }

    NewVersion.Flaw numbered(int number) {
        return new NewVersion.Flaw(number, check.name(), check.severity().name(), pointer, arguments);
    }

    private static String printable(String argument) {
        var text = Characters.printable(argument);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
