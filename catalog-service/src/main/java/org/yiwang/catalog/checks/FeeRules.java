package org.yiwang.catalog.checks;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yiwang.catalog.items.Elements.FeeItem;
import org.yiwang.catalog.items.Elements.Money;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.texts.Text;

/** Fees: what is charged has items, what is free has none and is not paid for. */
final class FeeRules {

    private static final Pattern AMOUNT = Pattern.compile("(0|[1-9][0-9]{0,9})\\.[0-9]{2}");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private FeeRules() {}

    static void check(Item item, Found found) {
        var fee = item.fee();
        if (fee == null) {
            return;
        }
        List<FeeItem<Text>> items = fee.items() == null ? List.of() : fee.items();
        if (fee.charged()) {
            found.unless(!items.isEmpty(), Check.FEE_ITEMS, "/fee/items");
        } else {
            found.unless(items.isEmpty(), Check.FEE_FREE, "/fee/items");
            found.unless(!Boolean.TRUE.equals(fee.onlinePayment()), Check.FEE_FREE, "/fee/onlinePayment");
        }
        for (var at = 0; at < items.size(); at++) {
            var amount = items.get(at).amount();
            if (amount != null) {
                found.unless(
                        isMoney(amount),
                        Check.FEE_AMOUNT,
                        "/fee/items/" + at + "/amount",
                        amount.amount(),
                        amount.currency());
            }
        }
    }

    private static boolean isMoney(Money money) {
        return AMOUNT.matcher(money.amount()).matches() && CURRENCIES.contains(money.currency());
    }
}
