package org.sahab.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.EngineLimits;
import org.sahab.engine.source.SourceText;
import org.sahab.model.assessment.TagMatch;
import org.sahab.model.finding.Excerpt;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.unit.UnitSummary;
import org.sahab.project.Application;
import org.sahab.project.Module;
import org.sahab.project.ProjectFile;

/** Adds the code around findings, bounded in every direction, with secrets masked. Each file is read once. */
final class Excerpts {

    private static final char MASK = '\u2022';
    private static final int MAX_REGION_LINES = 8;

    private final EngineLimits limits;
    private final Map<String, Located> files = new HashMap<>();
    private final Map<String, List<Region>> secrets = new HashMap<>();

    private @Nullable Place last;
    private @Nullable SourceText text;
    private int count;

    private record Located(Module module, ProjectFile file) {}

    Excerpts(Application application, List<UnitSummary> summaries, EngineLimits limits) {
        this.limits = limits;
        for (Module module : application.modules()) {
            for (ProjectFile file : module.files()) {
                files.put(module.applicationPath(file), new Located(module, file));
            }
        }
        for (UnitSummary summary : summaries) {
            if (!summary.secrets().isEmpty()) {
                secrets.put(summary.file(), summary.secrets());
            }
        }
    }

    /** The findings, which are sorted by file, with their excerpts. */
    List<Finding> addTo(List<Finding> findings) {
        List<Finding> result = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            Excerpt excerpt = of(finding.place());
            result.add(excerpt == null ? finding : finding.withExcerpt(excerpt));
        }
        return result;
    }

    /** The rules that gave tags, with the excerpts of their sightings. */
    List<TagMatch> addToSightings(List<TagMatch> matches) {
        SortedSet<Place> places = new TreeSet<>();
        matches.forEach(match -> match.sightings().forEach(sighting -> places.add(sighting.place())));
        Map<Place, Excerpt> excerpts = new HashMap<>();
        for (Place place : places) {
            Excerpt excerpt = of(place);
            if (excerpt != null) {
                excerpts.put(place, excerpt);
            }
        }
        return matches.stream()
                .map(match -> new TagMatch(
                        match.rule(),
                        match.tags(),
                        match.places(),
                        match.sightings().stream()
                                .map(sighting -> sighting.withExcerpt(excerpts.get(sighting.place())))
                                .toList()))
                .toList();
    }

    /** The excerpt of a place, null if there is none or there are enough. */
    private @Nullable Excerpt of(Place place) {
        if (place.region().isWhole() || count >= limits.excerpts()) {
            return null;
        }
        if (last == null || !last.path().equals(place.path()) || !last.module().equals(place.module())) {
            text = read(place.file());
        }
        last = place;
        if (text == null) {
            return null;
        }
        count++;
        return excerpt(text, place.region());
    }

    /** The text with secrets masked; null if it cannot be read any more. */
    private @Nullable SourceText read(String path) {
        Located located = files.get(path);
        if (located == null || located.file().size() > limits.fileBytes()) {
            return null;
        }
        try {
            byte[] bytes = Files.readAllBytes(located.file().location());
            SourceText text = FileText.decode(
                    bytes, located.file().kind(), located.module().encoding());
            List<Region> masked = secrets.get(path);
            if (masked == null) {
                return text;
            }
            char[] chars = text.array().clone();
            for (Region region : masked) {
                int from = Math.min(region.offset(), chars.length);
                for (int i = from; i < Math.min(from + region.length(), chars.length); i++) {
                    chars[i] = chars[i] == '\n' || chars[i] == '\r' ? chars[i] : MASK;
                }
            }
            return SourceText.of(chars);
        } catch (IOException e) {
            return null;
        }
    }

    private Excerpt excerpt(SourceText text, Region region) {
        int last = text.lineCount();
        int first = Math.clamp(region.line() - limits.excerptLines(), 1, last);
        int end = Math.min(region.endLine(), region.line() + MAX_REGION_LINES);
        int to = Math.clamp((long) end + limits.excerptLines(), first, last);
        List<String> lines = new ArrayList<>();
        for (int line = first; line <= to; line++) {
            lines.add(text.line(line, limits.excerptWidth()));
        }
        return new Excerpt(first, lines);
    }
}
