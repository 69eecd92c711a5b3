package org.sahab.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sahab.model.text.Language;
import org.sahab.rules.RuleSource;

/**
 * A page of a rule as far as tests look into it.
 *
 * @param headings its headings of the second level
 * @param examples its blocks of code
 */
record RulePage(List<String> headings, List<Example> examples) {

    static final int BAD = 1;
    static final int GOOD = 2;

    /**
     * A block of code.
     *
     * @param section index of the heading it stands under
     * @param language first word of its info string
     * @param file second word, the path of a file that is not Java
     * @param code what stands in it
     */
    record Example(int section, String language, String file, String code) {

        /** Adds it to what is tested. */
        CheckTester addTo(CheckTester tester) {
            return language.equals("java") ? tester.java(code) : tester.file(file, code);
        }
    }

    /** Reads the page of a rule. */
    static RulePage read(String id, Language language, RuleSource.Folder folder) {
        String name = id + (language == Language.ENGLISH ? "" : "_" + language.code()) + ".md";
        try (InputStream stream = folder.open(name)) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RulePage parse(String text) {
        List<String> headings = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                headings.add(line.substring(3));
            } else if (line.startsWith("```")) {
                String[] info = line.substring(3).split(" ", 2);
                StringBuilder code = new StringBuilder();
                for (i++; !lines.get(i).equals("```"); i++) {
                    code.append(lines.get(i)).append('\n');
                }
                examples.add(
                        new Example(headings.size() - 1, info[0], info.length > 1 ? info[1] : "", code.toString()));
            }
        }
        return new RulePage(headings, examples);
    }

    /** The examples of bad or good code. */
    List<Example> examples(int section) {
        return examples.stream().filter(example -> example.section() == section).toList();
    }
}
