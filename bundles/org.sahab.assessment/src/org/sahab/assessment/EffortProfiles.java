package org.sahab.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.readiness.EffortProfile;
import org.sahab.model.readiness.EffortStep;

/** Reads the assumptions by which findings become person-days, from property files that people edit. */
public final class EffortProfiles {

    private static final String STANDARD = "effort.properties";
    private static final int[] POINTS = {1, 3, 5, 7, EffortProfile.UNKNOWN};
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_FILE = 100_000;

    /** No figure is larger: an error of typing, rather than a wish. */
    private static final double MOST = 10_000;

    private EffortProfiles() {}

    /** Says what is wrong with a profile: a message of the diagnostics catalogue, {@code effort.*}. */
    public static final class ProfileException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Message problem;

        ProfileException(Message problem) {
            super(problem.toString());
            this.problem = problem;
        }

        /** What is wrong. */
        public Message problem() {
            return problem;
        }
    }

    /** The profile that applies where no other is given. */
    public static EffortProfile standard() {
        Properties values = standardValues();
        try {
            return profile(values);
        } catch (ProfileException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of the standard profile, to be copied and edited. */
    public static String standardText() {
        try (InputStream stream = EffortProfiles.class.getResourceAsStream(STANDARD)) {
            if (stream == null) {
                throw new IllegalStateException(STANDARD);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties standardValues() {
        try {
            return properties(new StringReader(standardText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        return properties;
    }

    /**
     * Reads a profile; what it leaves out is as in the standard one, but for its note.
     *
     * @param text the text of the file
     * @throws ProfileException if a key is not known, or a value is no number or not within its bounds
     */
    public static EffortProfile parse(String text) throws ProfileException {
        Properties values = standardValues();
        SortedSet<String> known = new TreeSet<>(values.stringPropertyNames());
        values.setProperty("note", "");
        Properties own;
        try {
            if (text.length() > LONGEST_FILE) {
                throw new IllegalArgumentException();
            }
            own = properties(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (IOException | IllegalArgumentException e) {
            throw new ProfileException(Message.of("effort.unreadable"));
        }
        for (String key : new TreeSet<>(own.stringPropertyNames())) {
            if (!known.contains(key)) {
                throw new ProfileException(Message.of("effort.unknown").with("key", Argument.code(cut(key))));
            }
            values.setProperty(key, own.getProperty(key));
        }
        if (own.isEmpty()) {
            throw new ProfileException(Message.of("effort.unreadable"));
        }
        return profile(values);
    }

    private static EffortProfile profile(Properties values) throws ProfileException {
        List<EffortStep> steps = new ArrayList<>();
        for (int points : POINTS) {
            steps.add(new EffortStep(
                    points,
                    number(values, "mechanical." + points + ".first", 0, MOST),
                    number(values, "mechanical." + points + ".next", 0, MOST),
                    number(values, "redesign." + points + ".first", 0, MOST),
                    number(values, "redesign." + points + ".next", 0, MOST)));
        }
        return new EffortProfile(
                text(values, "name"),
                text(values, "note"),
                number(values, "day.hours", 0.1, 24),
                number(values, "learning", 0.1, 1),
                number(values, "look.hours", 0, MOST),
                number(values, "low", 0, 1),
                number(values, "high", 1, MOST),
                number(values, "unknown.low", 0, 1),
                number(values, "unknown.high", 1, MOST),
                number(values, "overhead", 0, MOST),
                number(values, "rewrite.factor", 0.01, MOST),
                number(values, "rewrite.exponent", 0.5, 2),
                number(values, "rewrite.hours", 1, MOST),
                words(values, "stay.tests"),
                words(values, "stay.examples"),
                steps);
    }

    private static String text(Properties values, String key) {
        return cut(values.getProperty(key, "").strip());
    }

    private static List<String> words(Properties values, String key) {
        String words = text(values, key).toLowerCase(Locale.ROOT);
        return Stream.of(words.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    private static double number(Properties values, String key, double least, double most) throws ProfileException {
        String value = values.getProperty(key, "").strip();
        boolean isNumber = value.matches("\\d{1,9}(\\.\\d{1,9})?");
        double number = isNumber ? Double.parseDouble(value) : -1;
        if (number < least || number > most) {
            throw new ProfileException(Message.of("effort.value")
                    .with("key", Argument.code(key))
                    .with("value", Argument.code(cut(value)))
                    .with("least", bound(least))
                    .with("most", bound(most)));
        }
        return number;
    }

    private static Argument bound(double value) {
        return new Argument(
                Argument.Kind.NUMBER,
                BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }
}
