package org.sahab.rules.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.rules.Compatibility;
import org.sahab.rules.RuleSource;
import org.sahab.rules.format.YamlNode.Fields;

/** Reads files into rule sets, one per folder. Never throws for what is in a file. */
public final class RuleSetReader {

    /** Name of rule sets that give themselves none. */
    public static final String DEFAULT_NAME = "konveyor-analysis";

    /** Largest rule file, in bytes. */
    public static final int MAXIMUM_BYTES = 8 << 20;

    private static final int MAXIMUM_RULES = 50_000;
    private static final long MAXIMUM_TOTAL = 64L << 20;

    private static final Set<String> HEADER = Set.of("name", "description", "labels", "tags", "rules");

    private final Problems problems;
    private final Compatibility compatibility;
    private final Map<String, String> hashes = new HashMap<>();
    private int rulesSoFar;
    private long bytesSoFar;
    private boolean full;

    /** Reads as Sahab does, and reports to these problems. */
    public RuleSetReader(Problems problems) {
        this(problems, Compatibility.SAHAB);
    }

    /** Reports to these problems. */
    public RuleSetReader(Problems problems, Compatibility compatibility) {
        this.problems = problems;
        this.compatibility = compatibility;
    }

    /**
     * What a rule set says of itself.
     *
     * @param name its name
     * @param description what it is about
     * @param labels labels of its rules
     */
    private record Header(String name, String description, List<String> labels) {}

    /** The hashes of the contents of the files that could be read, by name: SHA-256, hexadecimal. */
    public Map<String, String> hashes() {
        return hashes;
    }

    /** The rule sets of all files, by folder. Files with the same name are read once. */
    public List<RuleSet> read(List<RuleSource> sources) {
        Map<String, Map<String, RuleSource>> folders = new TreeMap<>();
        for (RuleSource source : sources) {
            folders.computeIfAbsent(source.folderName(), folder -> new TreeMap<>())
                    .putIfAbsent(source.name(), source);
        }
        List<RuleSet> sets = new ArrayList<>();
        folders.forEach((folder, files) -> readFolder(folder, List.copyOf(files.values()), sets));
        return sets;
    }

    private void readFolder(String folder, List<RuleSource> sources, List<RuleSet> sets) {
        Hash hash = new Hash();
        Header header = new Header(DEFAULT_NAME, "", List.of());
        List<RuleSource> files = new ArrayList<>(sources);
        for (RuleSource source : sources) {
            if (source.isHeader()) {
                files.remove(source);
                String text = text(source, hash);
                if (text != null && first(documents(source, text)) instanceof Fields fields) {
                    header = header(fields, source);
                }
            }
        }
        List<Rule> rules = new ArrayList<>();
        for (RuleSource source : files) {
            String text = text(source, hash);
            if (text != null) {
                List<Rule> read = new RuleFileReader(
                                problems, compatibility, source.name(), header.name(), header.labels())
                        .read(documents(source, text));
                int room = MAXIMUM_RULES - rulesSoFar;
                if (read.size() > room) {
                    problems.add(
                            Severity.ERROR,
                            "rules.tooMany",
                            source.name(),
                            read.get(room).line(),
                            "maximum",
                            Integer.toString(MAXIMUM_RULES));
                    read = read.subList(0, room);
                    full = true;
                }
                rulesSoFar += read.size();
                rules.addAll(read);
            }
        }
        if (!rules.isEmpty()) {
            sets.add(new RuleSet(header.name(), folder, header.description(), header.labels(), hash.hex(), rules));
        }
    }

    private Header header(Fields fields, RuleSource source) {
        FieldReader reader = new FieldReader(problems, compatibility, source.name(), source.fileName());
        String name = "";
        String description = "";
        List<String> labels = List.of();
        for (YamlNode.Field field : reader.known(fields, HEADER)) {
            switch (field.key()) {
                case "name" -> name = reader.text(field).strip();
                case "description" -> description = reader.text(field).strip();
                case "labels" -> labels = reader.texts(field);
                case "rules" -> {
                    if (!reader.items(field).isEmpty()) {
                        problems.add(
                                Severity.WARNING, "rules.header.rules", source.name(), field.line(), field.column());
                    }
                }
                default -> {
                    // Tags of a rule set are known to Konveyor's engine, which makes nothing of them.
                }
            }
        }
        return new Header(name.isEmpty() ? DEFAULT_NAME : name, description, labels);
    }

    private @Nullable String text(RuleSource source, Hash hash) {
        if (full) {
            return null;
        }
        try (InputStream stream = source.open()) {
            byte[] bytes = stream.readNBytes(MAXIMUM_BYTES + 1);
            String own = new Hash().add(bytes).hex();
            hashes.put(source.name(), own);
            if (bytes.length > MAXIMUM_BYTES) {
                problems.add(
                        Severity.ERROR,
                        "rules.file.tooLarge",
                        source.name(),
                        0,
                        "maximum",
                        Integer.toString(MAXIMUM_BYTES >> 20));
                return null;
            }
            hash.add(source.name()).add(own);
            bytesSoFar += bytes.length;
            if (bytesSoFar > MAXIMUM_TOTAL) {
                problems.add(
                        Severity.ERROR,
                        "rules.tooLarge",
                        source.name(),
                        0,
                        "maximum",
                        Long.toString(MAXIMUM_TOTAL >> 20));
                full = true;
                return null;
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            problems.add(Severity.ERROR, "rules.file.unreadable", source.name(), 0, "reason", reason(e));
            return null;
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private List<YamlNode> documents(RuleSource source, String text) {
        try {
            return YamlText.read(text);
        } catch (YamlException e) {
            problems.add(
                    Severity.ERROR,
                    "rules.yaml.invalid",
                    source.name(),
                    e.line(),
                    "reason",
                    Objects.requireNonNullElse(e.getMessage(), ""));
            return List.of();
        }
    }

    private static @Nullable YamlNode first(List<YamlNode> documents) {
        return documents.isEmpty() ? null : documents.get(0);
    }
}
