package org.yiwang.cases.clock;

/** How much time a limit grants. */
public record Budget(int amount, LimitUnit unit) {

    public Budget {
        if (amount < 0) {
            throw new IllegalArgumentException("a budget is not negative: " + amount);
        }
    }
}
