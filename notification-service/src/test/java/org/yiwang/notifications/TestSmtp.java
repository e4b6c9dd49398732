package org.yiwang.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server of the tests: it keeps what it took, and refuses whom it was told to as often as it was told. */
@TestConfiguration(proxyBeanMethods = false)
public class TestSmtp {

    /** Where in the exchange a refusal is said. */
    public enum At {
        SENDER,
        RECIPIENT,
        DATA,
        /** The letter is taken and the connection breaks before the answer. */
        ANSWER
    }

    private record Refusal(At at, int code) {}

    private record Taken(String recipient, byte[] content) {}

    private static final String PASSWORD = "of-the-tests";
    private static final int PORT = freePort();
    private static final Queue<Taken> TAKEN = new ConcurrentLinkedQueue<>();
    private static final Map<String, Queue<Refusal>> REFUSALS = new ConcurrentHashMap<>();
    private static final Queue<Integer> SENDER_REFUSALS = new ConcurrentLinkedQueue<>();
    private static SMTPServer server = started();

    /** What the service is told about this server. */
    public static Map<String, String> settings() {
        return Map.of(
                "YIWANG_MAIL_HOST", "127.0.0.1",
                "YIWANG_MAIL_PORT", Integer.toString(PORT),
                "YIWANG_MAIL_SECURITY", "NONE",
                "YIWANG_MAIL_USER", "notification-service",
                "YIWANG_MAIL_PASSWORD", PASSWORD,
                "YIWANG_MAIL_SENDER", "no-reply@yiwang.example",
                "YIWANG_MAIL_DOMAIN", "yiwang.example",
                "YIWANG_PUBLIC_URL", "https://yiwang.example");
    }

    @Bean
    static DynamicPropertyRegistrar testSmtpProperties() {
        return properties -> settings().forEach((name, value) -> properties.add(name, () -> value));
    }

    /** The next letter to this address is refused so. */
    public static void refuse(String address, At at, int code) {
        if (at == At.SENDER) {
            SENDER_REFUSALS.add(code);
        } else {
            REFUSALS.computeIfAbsent(address, _ -> new ConcurrentLinkedQueue<>())
                    .add(new Refusal(at, code));
        }
    }

    public static List<MimeMessage> to(String address) {
        return TAKEN.stream()
                .filter(taken -> taken.recipient().equals(address))
                .map(TestSmtp::parsed)
                .toList();
    }

    public static void stop() {
        server.stop();
    }

    public static void start() {
        server = started();
    }

    private static MimeMessage parsed(Taken taken) {
        try {
            var session = Session.getInstance(new Properties());
            return new MimeMessage(session, new ByteArrayInputStream(taken.content()));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static SMTPServer started() {
        var built = SMTPServer.port(PORT)
                .bindAddress(InetAddress.getLoopbackAddress())
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(TestSmtp::login))
                .requireAuth()
                .messageHandlerFactory(Desk::new)
                .build();
        built.start();
        return built;
    }

    private static void login(String user, String password, MessageContext context) throws LoginFailedException {
        if (!password.equals(PASSWORD)) {
            throw new LoginFailedException();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    /** Takes one letter, or refuses it. */
    private static final class Desk implements MessageHandler {

        private String recipient = "";

        Desk(MessageContext context) {}

        @Override
        public void from(String from) throws RejectException {
            var code = SENDER_REFUSALS.poll();
            if (code != null) {
                throw new RejectException(code, "Refused for a test");
            }
        }

        @Override
        public void recipient(String address) throws RejectException {
            recipient = address;
            refused(At.RECIPIENT);
        }

        @Override
        public String data(InputStream content) throws RejectException, IOException {
            var taken = new Taken(recipient, content.readAllBytes());
            refused(At.DATA);
            TAKEN.add(taken);
            refused(At.ANSWER);
            return "taken";
        }

        private void refused(At at) throws RejectException {
            var refusals = REFUSALS.getOrDefault(recipient, new ConcurrentLinkedQueue<>());
            var next = refusals.peek();
            if (next != null && next.at() == at) {
                refusals.remove();
                throw at == At.ANSWER
                        ? new DropConnectionException(next.code(), "Broken for a test")
                        : new RejectException(next.code(), "Refused for a test: " + recipient);
            }
        }

        @Override
        public void done() {}
    }
}
