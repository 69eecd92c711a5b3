package org.sahab.engine.suppression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sahab.project.FileKind;

/** How comments are written in a kind of files. Texts are taken as they come: broken ones give fewer stretches, never an error. */
enum CommentStyle {
    /** {@code //} and {@code /* *}{@code /}. */
    JAVA {
        @Override
        List<Stretch> stretches(String text) {
            List<Stretch> found = new ArrayList<>();
            JavaStretches.find(text, 0, text.length(), found);
            return found;
        }
    },
    /** {@code <!-- -->}. */
    XML {
        @Override
        List<Stretch> stretches(String text) {
            return XmlStretches.find(text);
        }
    },
    /** {@code <%-- --%>}, {@code <!-- -->}, and those of Java between {@code <%} and {@code %>}. */
    JSP {
        @Override
        List<Stretch> stretches(String text) {
            return JspStretches.find(text);
        }
    },
    /** Lines that begin with {@code #} or {@code !}; further lines of a value are closed. */
    PROPERTIES {
        @Override
        List<Stretch> stretches(String text) {
            return LineStretches.properties(text);
        }
    },
    /** {@code #} to the end of the line. */
    HASH {
        @Override
        List<Stretch> stretches(String text) {
            return LineStretches.hash(text);
        }
    },
    /** Lines that begin with {@code #}. */
    HASH_LINE {
        @Override
        List<Stretch> stretches(String text) {
            return LineStretches.hashLines(text);
        }
    };

    /** Comments, and what is closed to them, in the order of the text. */
    abstract List<Stretch> stretches(String text);

    /** The style of a file; null if it has no comments that are known here. */
    static @Nullable CommentStyle of(FileKind kind, CharSequence text) {
        return switch (kind) {
            case JAVA, GROOVY, KOTLIN, SCALA -> JAVA;
            case XML -> XML;
            case JSP -> isXml(text) ? XML : JSP;
            case PROPERTIES -> PROPERTIES;
            case YAML, SHELL -> HASH;
            case DOCKERFILE -> HASH_LINE;
            case CLOJURE, JSON, MANIFEST, JAR, CLASS, TEXT, OTHER, OVERSIZED -> null;
        };
    }

    private static boolean isXml(CharSequence text) {
        String head =
                text.subSequence(0, Math.min(text.length(), 200)).toString().stripLeading();
        return head.startsWith("<?xml") || head.startsWith("<jsp:root");
    }
}
