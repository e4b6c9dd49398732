package org.yiwang.identity.logos;

/** A picture of our own making, and the SHA-256 of it. */
record Logo(byte[] png, String hash) {

    @Override
    public String toString() {
        return "Logo[" + hash + "]";
    }
}
