package org.sahab.rules;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Evidence;
import org.sahab.model.rule.Link;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.RuleText;
import org.sahab.model.text.Language;
import org.sahab.model.text.Template;
import org.sahab.rules.format.YamlNode;
import org.sahab.rules.format.YamlNode.Fields;
import org.sahab.rules.format.YamlNode.Items;
import org.sahab.rules.format.YamlNode.Text;
import org.sahab.rules.page.Page;

/**
 * The pages of a rule: {@code ID.md} in English, {@code ID_fr.md} and {@code ID_ar.md} beside the rule, CommonMark under a
 * head between two lines {@code ---}. The head holds {@code title}, {@code messages} and, in a translation, {@code source}: the
 * first 16 hexadecimal digits of the SHA-256 of the English file that was translated.
 */
public final class RulePages {

    private RulePages() {}

    /**
     * The texts of a rule by language code; empty if it has no English page.
     *
     * @throws IOException if a page cannot be read, or its head cannot be understood; the message says what and where
     */
    public static SortedMap<String, RuleText> texts(String id, RuleSource.Folder folder) throws IOException {
        SortedMap<String, RuleText> texts = new TreeMap<>();
        Page english = Page.read(id, Language.ENGLISH, folder);
        if (english == null) {
            return texts;
        }
        for (Language language : Language.values()) {
            Page page = Page.read(id, language, folder);
            if (page != null) {
                texts.put(language.code(), page.text());
            }
        }
        return texts;
    }

    /**
     * The descriptor of a check: class, pages, nothing else. The head of the English page also holds {@code dimension},
     * {@code category}, {@code effort}, {@code evidence}, and may hold {@code positive}, {@code labels}, {@code tags},
     * {@code formerIds}, {@code links} (a list of {@code url} and {@code title}) and {@code parameters} (name to default).
     *
     * @param check the class of the check; its simple name is the id of the rule
     * @param ruleSet name of the rule set that it belongs to
     * @throws IllegalStateException if the English page is missing or its head cannot be understood
     */
    public static RuleDescriptor descriptor(Class<?> check, String ruleSet) {
        String id = check.getSimpleName();
        RuleSource.Folder folder = beside(check);
        try {
            Page english = Page.read(id, Language.ENGLISH, folder);
            if (english == null) {
                throw new IllegalStateException("There is no page " + id + ".md beside " + check.getName());
            }
            return new RuleDescriptor(
                    id,
                    texts(english.head().get("formerIds")),
                    ruleSet,
                    RuleDescriptor.Kind.CHECK,
                    value(Dimension.class, english, "dimension"),
                    value(Category.class, english, "category"),
                    effort(english),
                    value(Evidence.class, english, "evidence"),
                    english.field("positive").equals("true"),
                    texts(english.head().get("labels")),
                    texts(english.head().get("tags")),
                    parameters(english.head().get("parameters")),
                    links(english.head().get("links")),
                    texts(id, folder));
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The folder that a class and the files beside it lie in. */
    public static RuleSource.Folder beside(Class<?> type) {
        return fileName -> {
            InputStream stream = type.getResourceAsStream(fileName);
            if (stream == null) {
                throw new FileNotFoundException(fileName);
            }
            return stream;
        };
    }

    private static <E extends Enum<E>> E value(Class<E> type, Page page, String field) throws IOException {
        try {
            return Enum.valueOf(type, page.field(field).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IOException(page.fileName() + ": " + field + " is \"" + page.field(field) + "\"", e);
        }
    }

    private static int effort(Page page) throws IOException {
        try {
            return Integer.parseInt(page.field("effort"));
        } catch (NumberFormatException e) {
            throw new IOException(page.fileName() + ": effort is \"" + page.field("effort") + "\"", e);
        }
    }

    private static List<String> texts(@Nullable YamlNode node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof Items items) {
            for (YamlNode item : items.items()) {
                if (item instanceof Text text) {
                    texts.add(text.value().strip());
                }
            }
        }
        return texts;
    }

    private static SortedMap<String, String> parameters(@Nullable YamlNode node) {
        SortedMap<String, String> parameters = new TreeMap<>();
        if (node instanceof Fields fields) {
            fields.fields()
                    .forEach(field -> parameters.put(
                            field.key(),
                            field.value() instanceof Text text ? text.value().strip() : ""));
        }
        return parameters;
    }

    private static List<Link> links(@Nullable YamlNode node) {
        List<Link> links = new ArrayList<>();
        if (node instanceof Items items) {
            for (YamlNode item : items.items()) {
                if (item instanceof Fields fields && fields.get("url") instanceof Text url) {
                    String title = fields.get("title") instanceof Text text
                            ? text.value().strip()
                            : url.value();
                    links.add(new Link(url.value().strip(), title));
                }
            }
        }
        return Collections.unmodifiableList(links);
    }

    /**
     * What is wrong with the pages of a rule, one English sentence each: a missing language, a missing title or message, a
     * translation whose English source has changed since. For the tests of the rules.
     */
    public static List<String> problems(String id, RuleSource.Folder folder) {
        List<String> problems = new ArrayList<>();
        try {
            Page english = Page.read(id, Language.ENGLISH, folder);
            if (english == null) {
                return List.of("There is no page " + Page.fileName(id, Language.ENGLISH) + ".");
            }
            check(english, english, problems);
            for (Language language : Language.values()) {
                if (language != Language.ENGLISH) {
                    Page page = Page.read(id, language, folder);
                    if (page == null) {
                        problems.add("There is no page " + Page.fileName(id, language) + ".");
                    } else {
                        check(page, english, problems);
                        checkSource(page, english, problems);
                    }
                }
            }
        } catch (IOException e) {
            problems.add(e.getMessage() + ".");
        }
        return problems;
    }

    private static void check(Page page, Page english, List<String> problems) {
        if (page.field("title").isEmpty()) {
            problems.add(page.fileName() + " has no title.");
        }
        if (page.body().isEmpty()) {
            problems.add(page.fileName() + " has no text.");
        }
        SortedMap<String, String> messages = page.messages();
        if (messages.isEmpty() && page == english) {
            problems.add(page.fileName() + " has no messages.");
        }
        english.messages().forEach((key, text) -> {
            if (messages.getOrDefault(key, "").isEmpty()) {
                problems.add(page.fileName() + " has no message " + key + ".");
            } else if (!Template.names(messages.get(key)).equals(Template.names(text))) {
                problems.add(page.fileName() + ": message " + key + " names other arguments than the English one.");
            }
        });
        messages.keySet().stream()
                .filter(key -> !english.messages().containsKey(key))
                .forEach(key ->
                        problems.add(page.fileName() + " has a message " + key + " that the English one has not."));
    }

    private static void checkSource(Page page, Page english, List<String> problems) {
        if (!page.field("source").equals(english.hash())) {
            problems.add(page.fileName() + " was translated from " + page.field("source") + ", but "
                    + english.fileName() + " is " + english.hash() + " now: look it through and set source.");
        }
    }
}
