package org.yiwang.gateway.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The content codings an Accept-Encoding header names and does not refuse (RFC 9110 §12.5.3). */
record Codings(Set<String> names) {

    private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?\\s*$");

    static Codings of(List<String> headers) {
        return new Codings(headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .filter(coding -> !REFUSED.matcher(coding).find())
                .map(coding -> coding.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean include(String name) {
        return names.contains(name);
    }
}
