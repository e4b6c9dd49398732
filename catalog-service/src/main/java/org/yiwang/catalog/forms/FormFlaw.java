package org.yiwang.catalog.forms;

import java.util.List;

/** Something wrong with a form; the pointer is into the form (RFC 6901). */
public record FormFlaw(FormRule rule, String pointer, List<String> arguments) {}
