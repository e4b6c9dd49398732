package org.yiwang.notifications;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the notification service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Notifications",
                        version = "1",
                        description = "The inbox: messages about cases, to read and to follow live."))
@SpringBootApplication
public class NotificationServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NotificationServiceApplication.class, arguments);
    }
}
