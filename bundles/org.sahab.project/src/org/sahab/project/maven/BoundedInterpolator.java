package org.sahab.project.maven;

import java.io.File;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelProblemCollector;
import org.apache.maven.model.interpolation.ModelInterpolator;

/**
 * Replaces properties as Maven does, but first empties those that name themselves, directly or through others, and
 * those that
 * would grow beyond any use: properties that double each other fill the memory otherwise.
 */
final class BoundedInterpolator implements ModelInterpolator {

    private static final int MOST_CHARACTERS = 16 * 1024;
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]+)}");

    private final ModelInterpolator maven;
    private final Set<String> emptied = new HashSet<>();

    BoundedInterpolator(ModelInterpolator maven) {
        this.maven = maven;
    }

    /** The names of properties that were emptied so far, sorted by nothing. */
    Set<String> emptied() {
        return Set.copyOf(emptied);
    }

    /** Forgets what was emptied, before the next model. */
    void reset() {
        emptied.clear();
    }

    @Override
    public Model interpolateModel(
            Model model, File projectDirectory, ModelBuildingRequest request, ModelProblemCollector problems) {
        bound(model.getProperties());
        return maven.interpolateModel(model, projectDirectory, request, problems);
    }

    private void bound(Properties properties) {
        Map<String, Long> sizes = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (properties.getProperty(name).contains("${")) {
                size(name, properties, sizes, 0);
            }
        }
        sizes.forEach((name, size) -> {
            if (size > MOST_CHARACTERS) {
                properties.setProperty(name, "");
                emptied.add(name);
            }
        });
    }

    /** The size of a property when everything in it is replaced; a property that is being sized contains itself. */
    private static long size(String name, Properties properties, Map<String, Long> sizes, int depth) {
        Long known = sizes.get(name);
        if (known != null) {
            return known;
        }
        String value = properties.getProperty(name);
        if (value == null) {
            return 0;
        }
        if (depth > 200) {
            return Integer.MAX_VALUE;
        }
        sizes.put(name, (long) Integer.MAX_VALUE);
        long size = value.length();
        Matcher reference = REFERENCE.matcher(value);
        while (reference.find() && size < Integer.MAX_VALUE) {
            size += size(reference.group(1), properties, sizes, depth + 1);
        }
        sizes.put(name, size);
        return size;
    }
}
