package org.yiwang.cases.people;

/** Cases of an item that are not at an end: drafts, and those being handled. */
record OpenCasesOfItem(int drafts, int handled) {}
