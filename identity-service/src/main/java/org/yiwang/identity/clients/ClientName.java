package org.yiwang.identity.clients;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.problems.FieldError;

/** What a client is called, in Chinese and in English; people read it where they consent. */
public record ClientName(
        @JsonProperty("zh-CN") String zh,
        @JsonProperty("en") String en) {

    private static final int LONGEST = 100;

    ClientName stripped() {
        return new ClientName(zh.strip(), en.strip());
    }

    List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        check(zh, "/name/zh-CN", faults);
        check(en, "/name/en", faults);
        return faults;
    }

    private static void check(@Nullable String text, String pointer, List<FieldError> faults) {
        if (text == null || text.isBlank()) {
            faults.add(new FieldError(pointer, "required"));
        } else if (text.length() > LONGEST) {
            faults.add(new FieldError(pointer, "size", "1", String.valueOf(LONGEST)));
        }
    }
}
