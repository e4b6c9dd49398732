package org.yiwang.catalog.checks;

import java.util.regex.Pattern;
import org.yiwang.catalog.items.Elements;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.ItemCode;
import org.yiwang.catalog.regions.RegionCode;
import org.yiwang.defaults.codes.CreditCode;

/** Codes of the item itself, and how surely an applicant must be known. */
final class CodeRules {

    private static final Pattern DEPARTMENT = Pattern.compile("-000-([0-9A-Z]+)-[0-9]+-[0-9]{2}$");

    private CodeRules() {}

    static void check(Item item, Found found) {
        if (!RegionCode.isWellFormed(item.region())) {
            found.add(Check.REGION_CODE_FORMAT, "/region", item.region());
        } else if (!ItemCode.conforms(item.code(), item.region())) {
            found.add(Check.ITEM_CODE_FORMAT, "/code", item.code(), item.region());
        } else {
            department(item.code(), found);
        }
        if (item.powerListEntry() != null) {
            found.unless(isEntry(item.powerListEntry()), Check.CODE_FORMAT, "/powerListEntry", item.powerListEntry());
        }
        if (item.signIn() != null) {
            assurance(item.signIn(), found);
        }
    }

    private static void department(String code, Found found) {
        var department = DEPARTMENT.matcher(code);
        if (department.find() && CreditCode.flawOf(department.group(1)) != CreditCode.Flaw.NONE) {
            found.add(Check.ITEM_CODE_DEPARTMENT, "/code", department.group(1));
        }
    }

    /** A place in the power list is written in groups, which hyphens or points part. */
    private static boolean isEntry(String text) {
        return text.length() <= 100 && text.chars().allMatch(sign -> isInEntry((char) sign)) && !text.isBlank();
    }

    private static boolean isInEntry(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '-' || sign == '.' || sign == '_';
    }

    private static void assurance(Elements.SignIn signIn, Found found) {
        var asked = signIn.identityAssurance();
        if (asked != null) {
            found.unless(asked >= 1 && asked <= 3, Check.IDENTITY_ASSURANCE, "/signIn/identityAssurance", asked);
        }
    }
}
