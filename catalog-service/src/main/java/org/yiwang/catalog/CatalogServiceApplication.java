package org.yiwang.catalog;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the catalog service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Catalogue",
                        version = "1",
                        description =
                                "What one can apply for and where: regions, departments and service items, open to everybody."))
@SpringBootApplication
@ConfigurationPropertiesScan
public class CatalogServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CatalogServiceApplication.class, arguments);
    }
}
