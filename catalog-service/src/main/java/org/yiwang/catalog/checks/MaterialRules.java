package org.yiwang.catalog.checks;

import java.util.List;
import java.util.Set;
import org.yiwang.catalog.items.Elements.Material;
import org.yiwang.catalog.items.Elements.OwedAs;
import org.yiwang.catalog.items.Elements.Source;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.texts.Text;

/** Materials: what documents can take, and always a way to upload. */
final class MaterialRules {

    private static final long LARGEST = 10L << 20;

    /** What a document may be. */
    private static final Set<String> FORMATS = Set.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private MaterialRules() {}

    static void check(Item item, Found found) {
        List<Material<Text>> materials = item.materials() == null ? List.of() : item.materials();
        found.codes(materials, "/materials", Material::code);
        for (var at = 0; at < materials.size(); at++) {
            material(materials.get(at), "/materials/" + at, found);
        }
    }

    private static void material(Material<Text> material, String at, Found found) {
        found.unless(material.sources().contains(Source.UPLOAD), Check.MATERIAL_SOURCES, at + "/sources");
        found.unless(
                material.maxBytes() >= 1 && material.maxBytes() <= LARGEST,
                Check.MATERIAL_SIZE,
                at + "/maxBytes",
                material.maxBytes(),
                LARGEST);
        owed(material, at + "/owed", found);
        if (material.formats().isEmpty()) {
            found.add(Check.MATERIAL_FORMATS, at + "/formats", "");
        }
        for (var index = 0; index < material.formats().size(); index++) {
            var format = material.formats().get(index);
            found.unless(FORMATS.contains(format), Check.MATERIAL_FORMATS, at + "/formats/" + index, format);
        }
    }

    /** Only what is required can be owed, and a commitment says what is promised. */
    private static void owed(Material<Text> material, String at, Found found) {
        var owed = material.owed();
        if (owed != null) {
            var said = owed.as() != OwedAs.COMMITMENT || LimitRules.isNamed(owed.undertaking());
            found.unless(material.required() && said, Check.MATERIAL_OWED, at);
            LimitRules.amount(owed.limit(), at + "/limit", found);
        }
    }
}
