package org.yiwang.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTest {

    @ParameterizedTest
    @CsvSource({
        "550, REFUSED",
        "551, REFUSED",
        "553, REFUSED",
        "554, REFUSED",
        "521, REFUSED",
        "556, REFUSED",
        "421, UNHEARD",
        "450, LATER",
        "451, LATER",
        "452, LATER",
        "552, LATER",
        "503, LATER"
    })
    void aRecipientIsRefusedForGoodOnlyByWhatWaitingDoesNotChange(int code, Receipt receipt) throws Exception {
        var address = new SMTPAddressFailedException(
                new InternetAddress("mei@people.example"), "RCPT TO:<mei@people.example>", code, "no");

        assertThat(Replies.receipt(sending("RCPT TO:<mei@people.example>", code, address)))
                .isEqualTo(receipt);
        assertThat(Replies.code(sending("DATA", code, address))).isEqualTo(code);
    }

    @Test
    void aRefusedContentIsRefusedForGood() {
        assertThat(Replies.receipt(sending(".", 554, new MessagingException()))).isEqualTo(Receipt.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"550", "553", "530", "554"})
    void aRefusedSenderIsOursToMend(int code) throws Exception {
        var command = "MAIL FROM:<no-reply@yiwang.example>";
        var sender = new SMTPSenderFailedException(new InternetAddress("no-reply@yiwang.example"), command, code, "no");

        assertThat(Replies.oursToMend(sending(command, code, sender))).isTrue();
        assertThat(Replies.oursToMend(sending(command, code, new MessagingException())))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"530, true", "535, true", "550, false", "451, false", "554, false"})
    void aMissingSignInIsOursToMendWhereverItIsSaid(int code, boolean ours) {
        assertThat(Replies.oursToMend(sending("RCPT TO:<mei@people.example>", code, new MessagingException())))
                .isEqualTo(ours);
    }

    @Test
    void aBrokenConnectionSaysNothing() {
        assertThat(Replies.receipt(new MessagingException("broken", new IOException())))
                .isEqualTo(Receipt.UNHEARD);
        assertThat(Replies.code(new MessagingException("broken"))).isZero();
    }

    @Test
    void whatIsNoAddressNeverBecomesOne() {
        assertThat(Replies.receipt(new AddressException("not one"))).isEqualTo(Receipt.REFUSED);
    }

    private static SMTPSendFailedException sending(String command, int code, Exception next) {
        var none = new Address[0];
        return new SMTPSendFailedException(command, code, "no", next, none, none, none);
    }
}
