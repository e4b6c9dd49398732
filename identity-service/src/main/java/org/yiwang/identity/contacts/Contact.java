package org.yiwang.identity.contacts;

import java.util.UUID;

/** Where a person receives mail and in which language (BCP 47); the address stays out of whatever prints a contact. */
record Contact(UUID person, String email, String language) {

    @Override
    public String toString() {
        return "Contact[" + person + ", " + language + "]";
    }
}
