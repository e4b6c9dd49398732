package org.yiwang.local.site;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waiting with an end. */
public final class Waiting {
    private Waiting() {}

    /** Asks again and again until yes; false when the time is over. An exception counts as no. */
    public static boolean until(Duration patience, Duration step, Callable<Boolean> question) {
        var end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (yes(question)) {
                return true;
            }
            pause(step);
        }
        return false;
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        }
    }

    private static boolean yes(Callable<Boolean> question) {
        try {
            return question.call();
        } catch (Refused e) {
            throw e;
        } catch (Exception notYet) {
            return false;
        }
    }
}
