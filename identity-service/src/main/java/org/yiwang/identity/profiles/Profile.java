package org.yiwang.identity.profiles;

import org.yiwang.identity.contacts.Account;

/**
 * What a person may change of the own profile.
 *
 * @param language in which letters and the sign-in pages speak to the person (BCP 47)
 */
record Profile(String language) {

    static Profile of(Account account) {
        return new Profile(account.language().tag());
    }
}
