package org.yiwang.notifications.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yiwang.notifications.items.ItemListener.PublishedItem;
import tools.jackson.databind.json.JsonMapper;

class PublishedItemTest {

    @Test
    void whatCatalogServicePromisesIsUnderstood() throws IOException {
        var contract =
                Files.readString(Path.of("../catalog-service/src/test/contracts/org.yiwang.item.published.v1.json"));

        var item = JsonMapper.shared().readValue(contract, PublishedItem.class);

        var said = JsonMapper.shared().readTree(contract);
        assertThat(item.id()).hasToString(said.path("id").asString());
        assertThat(item.version()).isPositive();
        assertThat(item.name().chinese())
                .isEqualTo(said.path("name").path("zh-CN").asString());
        assertThat(item.name().english()).isEqualTo(said.path("name").path("en").asString());
    }
}
