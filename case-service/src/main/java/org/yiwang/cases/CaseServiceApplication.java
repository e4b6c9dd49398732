package org.yiwang.cases;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the case service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Cases",
                        version = "1",
                        description =
                                "Applications from draft to closure: drafts, documents, actions, queues of officials, timeline and live feed."))
@SpringBootApplication
public class CaseServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CaseServiceApplication.class, arguments);
    }
}
