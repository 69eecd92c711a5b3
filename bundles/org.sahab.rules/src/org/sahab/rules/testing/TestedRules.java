package org.sahab.rules.testing;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.rules.RuleSource;
import org.sahab.rules.format.YamlException;
import org.sahab.rules.format.YamlNode;
import org.sahab.rules.format.YamlNode.Fields;
import org.sahab.rules.format.YamlNode.Items;
import org.sahab.rules.format.YamlNode.Text;
import org.sahab.rules.format.YamlText;

/**
 * The rules of one file that tests name, without all others: a rule that asks for a tag of another must not get it from a rule
 * that the tests do not run.
 *
 * @param sources the rules to compile
 * @param present ids of those that the file has
 */
public record TestedRules(List<RuleSource> sources, Set<String> present) {

    private static final int MAXIMUM_BYTES = 8 << 20;

    /**
     * Reads them.
     *
     * @param wanted ids of rules
     * @throws RuleTestException if there is no such file, or it cannot be read
     */
    public static TestedRules read(Path file, Set<String> wanted) throws RuleTestException {
        if (!Files.exists(file)) {
            throw problem("missing-rules", file, "");
        }
        try {
            return read(file, wanted, text(file));
        } catch (IOException e) {
            throw problem("unreadable-rules", file, "");
        } catch (YamlException e) {
            throw problem("bad-rules", file, e.line() + ": " + e.getMessage());
        }
    }

    private static RuleTestException problem(String key, Path file, String reason) {
        return new RuleTestException(
                Message.of("rules.test." + key)
                        .with("path", Argument.path(file.toString()))
                        .with("reason", Argument.text(reason)),
                0);
    }

    private static String text(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MAXIMUM_BYTES + 1);
            if (bytes.length > MAXIMUM_BYTES) {
                throw new IOException("larger than " + (MAXIMUM_BYTES >> 20) + " MB");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static TestedRules read(Path file, Set<String> wanted, String text) throws YamlException {
        FlowYaml chosen = new FlowYaml(MAXIMUM_BYTES);
        Set<String> present = new TreeSet<>();
        for (YamlNode document : YamlText.read(text)) {
            for (YamlNode item : document instanceof Items items ? items.items() : List.<YamlNode>of()) {
                if (item instanceof Fields rule
                        && rule.get("ruleID") instanceof Text id
                        && wanted.contains(id.value())
                        && present.add(id.value())) {
                    chosen.add(rule);
                }
            }
        }
        byte[] bytes = chosen.text().getBytes(StandardCharsets.UTF_8);
        String name = String.valueOf(file.getFileName());
        RuleSource source = new RuleSource("tested/" + name, fileName -> {
            if (!fileName.equals(name)) {
                throw new FileNotFoundException(fileName);
            }
            return new ByteArrayInputStream(bytes);
        });
        return new TestedRules(List.of(source), present);
    }
}
