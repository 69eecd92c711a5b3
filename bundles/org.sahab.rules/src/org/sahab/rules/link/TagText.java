package org.sahab.rules.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sahab.rules.Compatibility;

/** A tag as rules write it: {@code Category=a,b} gives the tags a and b; the category tells tools how to group them. */
final class TagText {

    private static final Pattern KONVEYOR = Pattern.compile("(?:[\\w \\-()]+=)?[\\w \\-()]+(?:, *[\\w \\-(),]+)*,?");

    private TagText() {}

    /** The tags that a text gives; Konveyor's engine knows none whose text holds other than letters, digits, blanks and {@code _-()}. */
    static List<String> names(String text, Compatibility compatibility) {
        List<String> names = new ArrayList<>();
        if (compatibility == Compatibility.KONVEYOR && !KONVEYOR.matcher(text).matches()) {
            return names;
        }
        for (String name : text.substring(text.indexOf('=') + 1).split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
