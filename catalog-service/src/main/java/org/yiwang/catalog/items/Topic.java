package org.yiwang.catalog.items;

/** What an item is about, for browsing. */
public enum Topic {
    BIRTH,
    HOUSEHOLD,
    DOCUMENTS,
    EDUCATION,
    EMPLOYMENT,
    QUALIFICATION,
    SOCIAL_SECURITY,
    SOCIAL_ASSISTANCE,
    PREFERENTIAL_TREATMENT,
    MARRIAGE,
    HEALTH,
    HOUSING,
    TRANSPORT,
    BUSINESS_START,
    BUSINESS_LICENCE,
    TAX,
    URBAN_MANAGEMENT,
    ENVIRONMENT,
    CULTURE,
    AGRICULTURE
}
