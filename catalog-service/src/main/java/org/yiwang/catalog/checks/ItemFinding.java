package org.yiwang.catalog.checks;

import java.util.List;
import java.util.Optional;
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

    /** A finding as it was kept; empty if its check is of an older release and there is no such check any more. */
    static Optional<ItemFinding> kept(NewVersion.Flaw flaw) {
        return Check.named(flaw.code()).map(check -> new ItemFinding(check, flaw.pointer(), flaw.arguments()));
    }

    NewVersion.Flaw numbered(int number) {
        return new NewVersion.Flaw(number, check.name(), check.severity().name(), pointer, arguments);
    }

    private static String printable(String argument) {
        var text = Characters.printable(argument);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
