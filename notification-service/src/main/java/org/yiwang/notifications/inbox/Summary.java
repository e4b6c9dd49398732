package org.yiwang.notifications.inbox;

/** The inbox in one figure. */
record Summary(int unread) {

    /** Beyond this the unread are not counted further. */
    static final int MOST = 100;
}
