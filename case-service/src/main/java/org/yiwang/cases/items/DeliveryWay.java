package org.yiwang.cases.items;

/** How a result reaches the applicant. */
public enum DeliveryWay {
    ELECTRONIC,
    POST,
    WINDOW
}
