package org.yiwang.catalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the catalog service. */
@SpringBootApplication
public class CatalogServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CatalogServiceApplication.class, arguments);
    }
}
