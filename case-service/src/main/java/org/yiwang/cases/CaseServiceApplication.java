package org.yiwang.cases;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the case service. */
@SpringBootApplication
public class CaseServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CaseServiceApplication.class, arguments);
    }
}
