package org.sahab.project.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.sahab.model.finding.Region;
import org.sahab.project.build.BuildText;

/**
 * Gives the dependencies and the parent of a raw model the places where its text names them: from the first to the last of
 * group and artifact. Walks the text once, tag by tag; the order of the elements is that of the model.
 */
final class PomPlaces {

    private static final int MOST_DEPTH = 200;
    private static final String DEPENDENCY = "/project/dependencies/dependency";
    private static final String OF_PROFILE = "/project/profiles/profile/dependencies/dependency";
    private static final String PARENT = "/project/parent";

    private final String file;
    private final BuildText pom;
    private final String text;
    private final List<String> path = new ArrayList<>();
    private final List<PomPlace> dependencies = new ArrayList<>();
    private final List<PomPlace> ofProfiles = new ArrayList<>();
    private final List<PomPlace> parents = new ArrayList<>();
    private int elementStart;
    private int tagStart;
    private int from = -1;
    private int last = -1;
    private int to = -1;

    private PomPlaces(String file, BuildText pom) {
        this.file = file;
        this.pom = pom;
        this.text = pom.text();
    }

    /** Adds the places that a text shows to the model that was read from it. */
    static void attach(Model model, String file, BuildText pom) {
        PomPlaces places = new PomPlaces(file, pom);
        places.walk();
        attach(model.getDependencies(), places.dependencies);
        List<Dependency> ofProfiles = new ArrayList<>();
        for (Profile profile : model.getProfiles()) {
            ofProfiles.addAll(profile.getDependencies());
        }
        attach(ofProfiles, places.ofProfiles);
        if (model.getParent() != null && places.parents.size() == 1) {
            places.parents.get(0).attachTo(model.getParent());
        }
    }

    /** A text that the walk sees otherwise than the parser gives no places at all rather than wrong ones. */
    private static void attach(List<Dependency> dependencies, List<PomPlace> places) {
        if (dependencies.size() == places.size()) {
            for (int i = 0; i < places.size(); i++) {
                places.get(i).attachTo(dependencies.get(i));
            }
        }
    }

    private void walk() {
        int at = text.indexOf('<');
        while (at >= 0 && path.size() <= MOST_DEPTH) {
            int end = end(at);
            if (end < 0) {
                return;
            }
            char next = text.charAt(at + 1);
            if (next == '/') {
                close(end);
            } else if (next != '!' && next != '?') {
                open(at, end);
            }
            at = text.indexOf('<', end);
        }
    }

    /** Where the markup that starts somewhere ends; negative if it does not. */
    private int end(int start) {
        if (text.startsWith("<!--", start)) {
            return after("-->", start + 4);
        }
        if (text.startsWith("<![CDATA[", start)) {
            return after("]]>", start + 9);
        }
        if (text.startsWith("<?", start)) {
            return after("?>", start + 2);
        }
        char quote = 0;
        int nested = 0;
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                nested++;
            } else if (c == ']') {
                nested--;
            } else if (c == '>' && nested <= 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private int after(String mark, int start) {
        int found = text.indexOf(mark, start);
        return found < 0 ? -1 : found + mark.length();
    }

    private void open(int start, int end) {
        int nameEnd = start + 1;
        while (nameEnd < end - 1 && !Character.isWhitespace(text.charAt(nameEnd)) && text.charAt(nameEnd) != '/') {
            nameEnd++;
        }
        String name = text.substring(start + 1, nameEnd);
        path.add(name.substring(name.indexOf(':') + 1));
        tagStart = start;
        if (isNamed()) {
            elementStart = start;
            from = -1;
            to = -1;
        }
        if (text.charAt(end - 2) == '/') {
            close(end);
        }
    }

    private void close(int end) {
        if (path.isEmpty()) {
            return;
        }
        if (isNamed()) {
            Region region = from < 0 ? pom.region(elementStart, end) : pom.region(from, to);
            list().add(new PomPlace(file, region, from < 0 ? region : pom.region(last, to)));
        }
        String name = path.remove(path.size() - 1);
        if ((name.equals("groupId") || name.equals("artifactId")) && isNamed()) {
            from = from < 0 ? tagStart : from;
            last = tagStart;
            to = end;
        }
    }

    private boolean isNamed() {
        String last = path.isEmpty() ? "" : path.get(path.size() - 1);
        if (!last.equals("dependency") && !last.equals("parent")) {
            return false;
        }
        String joined = joined();
        return joined.equals(DEPENDENCY) || joined.equals(OF_PROFILE) || joined.equals(PARENT);
    }

    private List<PomPlace> list() {
        return switch (joined()) {
            case DEPENDENCY -> dependencies;
            case PARENT -> parents;
            default -> ofProfiles;
        };
    }

    private String joined() {
        return '/' + String.join("/", path);
    }
}
