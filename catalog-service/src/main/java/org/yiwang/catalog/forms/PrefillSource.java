package org.yiwang.catalog.forms;

import java.util.Optional;
import java.util.stream.Stream;

/** Whence a field may be filled in before the applicant does ({@code x-prefill}); what is sensitive stays so. */
public enum PrefillSource {
    PERSON_NAME(false),
    PERSON_IDENTITY_NUMBER(true),
    PERSON_BIRTH_DATE(false),
    PERSON_ADDRESS(false),
    PERSON_PHONE(false),
    PERSON_EMAIL(false),
    ORGANISATION_NAME(false),
    ORGANISATION_CODE(false),
    ORGANISATION_REPRESENTATIVE(false);

    private final boolean sensitive;

    PrefillSource(boolean sensitive) {
        this.sensitive = sensitive;
    }

    public boolean isSensitive() {
        return sensitive;
    }

    static Optional<PrefillSource> named(String name) {
        return Stream.of(values()).filter(source -> source.name().equals(name)).findFirst();
    }
}
