package org.sahab.model.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;

/**
 * Texts by key in one language, from UTF-8 property files {@code NAME.properties} (English), {@code NAME_fr.properties} and
 * {@code NAME_ar.properties} beside a class. Independent of the locale of the machine.
 */
public final class Catalogue {

    private final Language language;
    private final Properties texts;

    private Catalogue(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /**
     * Loads the catalogue of a name beside a class; texts missing in the language are English.
     *
     * @throws IllegalArgumentException if there is no English file
     */
    public static Catalogue load(Class<?> beside, String name, Language language) {
        Properties english = read(beside, name + ".properties");
        if (english == null) {
            throw new IllegalArgumentException("No catalogue " + name + " beside " + beside.getName());
        }
        Properties texts = new Properties(english);
        if (language != Language.ENGLISH) {
            Properties translated = read(beside, name + "_" + language.code() + ".properties");
            if (translated != null) {
                texts.putAll(translated);
            }
        }
        return new Catalogue(language, texts);
    }

    /** The texts of diagnostics, which every room adds to and every report shows. */
    public static Catalogue diagnostics(Language language) {
        return load(Catalogue.class, "diagnostics", language);
    }

    private static @Nullable Properties read(Class<?> beside, String file) {
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                return null;
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language of this catalogue. */
    public Language language() {
        return language;
    }

    /** The keys that have a text, sorted. */
    public SortedSet<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /** The text of a key, or the key itself where there is none, so that nothing is lost. */
    public String text(String key) {
        String text = texts.getProperty(key);
        return text != null ? text : key;
    }

    /** The text of a message's key, filled with its arguments; arguments without a place in the text follow in brackets. */
    public String text(Message message) {
        String text = texts.getProperty(message.key());
        if (text == null) {
            return message.arguments().isEmpty() ? message.key() : message.key() + " " + message.arguments();
        }
        return fill(text, message);
    }

    /** A text filled with the arguments of a message. */
    public String fill(String text, Message message) {
        return Template.fill(text, name -> {
            Argument argument = message.arguments().get(name);
            return argument == null ? null : show(argument);
        });
    }

    /** An argument as plain text. */
    public String show(Argument argument) {
        if (argument.kind() != Argument.Kind.NUMBER) {
            return argument.value();
        }
        return NumberFormat.getInstance(language.locale()).format(new BigDecimal(argument.value()));
    }

    /** A whole number with the separators of the language. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }
}
