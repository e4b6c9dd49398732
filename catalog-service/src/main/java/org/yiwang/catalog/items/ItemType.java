package org.yiwang.catalog.items;

import java.util.Optional;
import java.util.stream.Stream;

/** The legal nature of an item (事项类型), with its number in the national exchange. */
public enum ItemType {
    PERMIT("1"),
    PENALTY("2"),
    ENFORCEMENT("3"),
    LEVY("4"),
    PAYMENT("5"),
    INSPECTION("6"),
    CONFIRMATION("7"),
    REWARD("8"),
    ADJUDICATION("9"),
    OTHER("10"),
    PUBLIC_SERVICE("20");

    private final String number;

    ItemType(String number) {
        this.number = number;
    }

    public String number() {
        return number;
    }

    public static Optional<ItemType> ofNumber(String number) {
        return Stream.of(values()).filter(type -> type.number.equals(number)).findFirst();
    }
}
