package org.sahab.rules.suppression;

import java.util.List;
import org.sahab.rules.format.YamlException;
import org.sahab.rules.format.YamlNode;
import org.sahab.rules.format.YamlText;

/** Compares what YAML texts say. */
public final class YamlComparison {

    private YamlComparison() {}

    /** Whether both texts hold the same values, whatever their comments and lines; false if one is no YAML. */
    public static boolean saysTheSame(String one, String other) {
        try {
            return isSame(YamlText.read(one), YamlText.read(other));
        } catch (YamlException e) {
            return false;
        }
    }

    private static boolean isSame(List<YamlNode> these, List<YamlNode> those) {
        boolean same = these.size() == those.size();
        for (int i = 0; same && i < these.size(); i++) {
            same = isSame(these.get(i), those.get(i));
        }
        return same;
    }

    /** As deep as the reader allows. */
    private static boolean isSame(YamlNode one, YamlNode other) {
        if (one instanceof YamlNode.Text text && other instanceof YamlNode.Text another) {
            return text.value().equals(another.value());
        }
        if (one instanceof YamlNode.Items items && other instanceof YamlNode.Items others) {
            return isSame(items.items(), others.items());
        }
        if (one instanceof YamlNode.Fields fields && other instanceof YamlNode.Fields others) {
            boolean same = fields.fields().size() == others.fields().size();
            for (int i = 0; same && i < fields.fields().size(); i++) {
                YamlNode.Field field = fields.fields().get(i);
                YamlNode.Field twin = others.fields().get(i);
                same = field.key().equals(twin.key()) && isSame(field.value(), twin.value());
            }
            return same;
        }
        return false;
    }
}
