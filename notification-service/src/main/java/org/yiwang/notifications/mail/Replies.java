package org.yiwang.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Reads what a mail server said against a letter (RFC 5321 §4.2). */
final class Replies {

    /** Codes that say that this service did not sign in, or not well enough (RFC 4954 §6). */
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

    /** Codes that waiting does not change; a full mailbox (552) may be emptied. */
    private static final Set<Integer> FINAL = Set.of(521, 550, 551, 553, 554, 556);

    /** The server closes the connection, whatever letter it is about. */
    private static final int CLOSING = 421;

    private Replies() {}

    /** Whether the server minds the sender or wants a sign-in: that holds for every letter, and is ours to mend. */
    static boolean oursToMend(MessagingException failed) {
        return SIGN_IN.contains(code(failed)) || chain(failed).stream().anyMatch(Replies::aboutTheSender);
    }

    /** What such words about recipient or content mean for the letter. */
    static Receipt receipt(MessagingException failed) {
        if (chain(failed).stream().anyMatch(AddressException.class::isInstance)) {
            return Receipt.REFUSED;
        }
        var code = code(failed);
        if (code <= 0 || code == CLOSING) {
            return Receipt.UNHEARD;
        }
        return FINAL.contains(code) ? Receipt.REFUSED : Receipt.LATER;
    }

    /** The reply's code, or 0 when there was none. */
    static int code(MessagingException failed) {
        return chain(failed).stream().mapToInt(Replies::ownCode).max().orElse(0);
    }

    private static boolean aboutTheSender(Exception failed) {
        return failed instanceof SMTPSenderFailedException
                || failed instanceof SMTPSendFailedException sending
                        && String.valueOf(sending.getCommand()).startsWith("MAIL");
    }

    private static int ownCode(Exception failed) {
        return switch (failed) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException sending -> sending.getReturnCode();
            default -> 0;
        };
    }

    private static List<Exception> chain(MessagingException failed) {
        var chain = new ArrayList<Exception>();
        Exception next = failed;
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = next instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return chain;
    }
}
