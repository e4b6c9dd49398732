package org.yiwang.notifications.letters;

import java.util.UUID;

/** Where a person receives mail and in which language, as identity-service tells; printed without the address. */
record Contact(UUID person, String email, String language) {

    @Override
    public String toString() {
        return "Contact[" + person + ", " + language + "]";
    }
}
