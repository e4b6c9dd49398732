package org.yiwang.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.Set;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.yiwang.local.site.Secrets;

/** Takes letters by SMTP (RFC 5321) from who signs in, on this machine only. */
final class SmtpDoor {
    static final int LARGEST = 1 << 20;

    private static final int RECIPIENTS = 20;
    private static final int CONNECTIONS = 50;

    private SmtpDoor() {}

    static SMTPServer of(int port, Mailbox mailbox) {
        return SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .softwareName("Yiwang's mail sink")
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!password.equals(Secrets.of(Sink.SECRET))) {
                        throw new LoginFailedException();
                    }
                }))
                .requireAuth()
                .maxMessageSize(LARGEST)
                .maxRecipients(RECIPIENTS)
                .maxConnections(CONNECTIONS)
                .messageHandlerFactory(context -> new Letter(mailbox))
                .build();
    }

    /** One letter being handed in. */
    private static final class Letter implements MessageHandler {
        private final Mailbox mailbox;
        private final Set<String> recipients = new LinkedHashSet<>();

        Letter(Mailbox mailbox) {
            this.mailbox = mailbox;
        }

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) {
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream content) throws RejectException, IOException {
            var letter = content.readNBytes(LARGEST + 1);
            if (letter.length > LARGEST) {
                content.transferTo(OutputStream.nullOutputStream());
                throw new RejectException(552, "Too large");
            }
            try {
                for (var recipient : recipients) {
                    mailbox.keep(recipient, letter);
                }
            } catch (IOException full) {
                throw new RejectException(452, "Not kept: " + full.getClass().getSimpleName());
            }
            return "kept";
        }

        @Override
        public void done() {}
    }
}
