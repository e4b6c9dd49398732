package org.yiwang.catalog.checks;

import org.yiwang.catalog.forms.FormSchemas;
import org.yiwang.catalog.items.Item;

/** The form of an item, by the rules of forms. */
final class FormRules {

    private FormRules() {}

    static void check(Item item, Found found) {
        if (item.form() != null) {
            FormSchemas.flaws(item.form())
                    .forEach(flaw -> found.add(
                            Check.of(flaw.rule()),
                            "/form" + flaw.pointer(),
                            flaw.arguments().toArray()));
        }
    }
}
