package org.yiwang.catalog.forms;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The meta-schema is files: it is read at the start, not on an event loop. */
@Component
class FormsAtStart {

    FormsAtStart(JsonMapper json) {
        FormSchemas.flaws(json.createObjectNode());
    }
}
