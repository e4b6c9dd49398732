package org.yiwang.local.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.yiwang.local.site.Site;

/** The theme of Keycloak's pages, as far as its files alone can tell. */
class ThemeTest {
    private static final Path THEMES =
            Path.of("../keycloak-theme").toAbsolutePath().normalize();

    @Test
    void theRealmWearsAThemeThatIsThereInItsLanguages() {
        var site = Site.of(Path.of("..").toAbsolutePath().normalize(), Path.of("nowhere"), 8480);
        var realm = Realm.of(site).definition();
        assertThat(THEMES.resolve(realm.get("loginTheme").asString()).resolve("login/theme.properties"))
                .exists();
        assertThat(realm.get("internationalizationEnabled").asBoolean()).isTrue();
        assertThat(realm.get("supportedLocales").toString()).isEqualTo("[\"zh-CN\",\"en\"]");
        assertThat(realm.get("defaultLocale").asString()).isEqualTo("zh-CN");
    }

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        var chinese = texts("zh_CN");
        var english = texts("en");
        assertThat(chinese.stringPropertyNames()).isNotEmpty().isEqualTo(english.stringPropertyNames());
        for (var key : chinese.stringPropertyNames()) {
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    private static long placeholders(String text) {
        return text.chars().filter(letter -> letter == '{').count();
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var in =
                Files.newBufferedReader(THEMES.resolve("yiwang/login/messages/messages_" + language + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }
}
