package org.yiwang.identity.profiles;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import tools.jackson.databind.JsonNode;

/**
 * A merge patch (RFC 7396): what is not named stays, what is null goes back to what nobody chose.
 *
 * @param language a language of the suite
 */
record ProfileChange(
        @Schema(
                type = "string",
                nullable = true,
                allowableValues = {"zh-CN", "en"})
        @Nullable
        JsonNode language) {

    boolean isEmpty() {
        return language == null;
    }

    /** The language chosen, nothing for a choice taken back; 422 for what is none. */
    Optional<Language> chosen() {
        if (language == null || language.isNull()) {
            return Optional.empty();
        }
        for (var known : Language.values()) {
            if (language.isString() && known.tag().equals(language.asString())) {
                return Optional.of(known);
            }
        }
        throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields")
                .errors(List.of(new FieldError("/language", "language")));
    }
}
