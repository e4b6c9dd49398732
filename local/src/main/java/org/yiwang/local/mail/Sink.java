package org.yiwang.local.mail;

import java.io.IOException;
import java.nio.file.Path;

/** The program of the sink: {@code Sink SMTP-PORT PAGE-PORT FOLDER}. */
public final class Sink {
    /** Whose secret opens the sink's door. */
    public static final String SECRET = "mail";

    private static final int MOST = 5000;

    private Sink() {}

    public static void main(String... words) throws IOException {
        var mailbox = Mailbox.open(Path.of(words[2]), MOST);
        MailPages.start(Integer.parseInt(words[1]), mailbox);
        SmtpDoor.of(Integer.parseInt(words[0]), mailbox).start();
        System.out.println("The mail sink holds " + mailbox.size() + " letters.");
    }
}
