package org.yiwang.notifications.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mail server letters are handed to, and what they say of the sender.
 *
 * @param security how the connection is protected; NONE is refused outside the local profile
 * @param username absent: the server takes letters without signing in
 * @param sender address letters come from and bounces go to
 * @param domain right side of every {@code Message-ID}; changing it makes waiting letters new ones
 * @param publicUrl where people open the portal
 * @param timeout for connecting and for each answer of the mail server
 */
@Validated
@ConfigurationProperties("yiwang.mail")
record MailProperties(
        @NotBlank String host,
        @Min(1) @Max(65_535) int port,
        @DefaultValue("STARTTLS") Security security,
        @Nullable String username,
        @Nullable String password,
        @NotBlank @Email String sender,

        @NotNull @Pattern(regexp = "[a-z0-9-]+(\\.[a-z0-9-]+)+")
        String domain,

        @NotNull URI publicUrl,
        @DefaultValue("PT10S") Duration timeout) {

    /** How a connection to the mail server is protected. */
    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    boolean signsIn() {
        return username != null && !username.isBlank();
    }

    /** The settings as Jakarta Mail reads them. */
    Properties session() {
        var millis = Long.toString(timeout.toMillis());
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", host);
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        settings.setProperty("mail.smtp.localhost", domain);
        settings.setProperty("mail.smtp.auth", Boolean.toString(signsIn()));
        settings.setProperty("mail.smtp.starttls.enable", is(Security.STARTTLS));
        settings.setProperty("mail.smtp.starttls.required", is(Security.STARTTLS));
        settings.setProperty("mail.smtp.ssl.enable", is(Security.TLS));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty("mail.smtp.connectiontimeout", millis);
        settings.setProperty("mail.smtp.timeout", millis);
        settings.setProperty("mail.smtp.writetimeout", millis);
        return settings;
    }

    private String is(Security wanted) {
        return Boolean.toString(security == wanted);
    }
}
