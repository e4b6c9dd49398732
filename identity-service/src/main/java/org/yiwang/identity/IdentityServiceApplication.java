package org.yiwang.identity;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the identity service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Identity",
                        version = "1",
                        description = "Who somebody is, and what the other services may know of it."))
@SpringBootApplication
public class IdentityServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IdentityServiceApplication.class, arguments);
    }
}
