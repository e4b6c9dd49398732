package org.yiwang.defaults.problems;

/** An error as it may be logged: where it happened and of what class, without its message, which may hold personal data. */
final class Unspoken extends RuntimeException {

    private Unspoken(Throwable error) {
        super(error.getClass().getName(), error.getCause() == null ? null : of(error.getCause()), false, true);
        setStackTrace(error.getStackTrace());
    }

    static Unspoken of(Throwable error) {
        return new Unspoken(error);
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
