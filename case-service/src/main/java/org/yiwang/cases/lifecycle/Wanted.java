package org.yiwang.cases.lifecycle;

/**
 * What the one supplement request (补正) asks for: a field or a material, and what is wrong with it.
 *
 * @param pointer {@code /form/…} or {@code /materials/…}
 */
public record Wanted(String pointer, String note) {

    public static final String FORM = "/form/";
    public static final String MATERIALS = "/materials/";
}
