package org.yiwang.identity.realm;

/** The user name belongs to somebody else, or to a citizen's account: nothing is changed there. */
final class AccountTaken extends RuntimeException {

    AccountTaken() {
        super("The account belongs to somebody else", null, false, false);
    }
}
