package org.yiwang.local.calls;

/** The suite answered another status than the one that was needed to go on. */
public final class UnexpectedAnswer extends RuntimeException {
    private final transient Answer answer;

    public UnexpectedAnswer(Answer answer, int expected) {
        super(answer.request() + " answered " + answer.status() + " instead of " + expected + ": " + answer.text());
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
