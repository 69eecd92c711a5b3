package org.sahab.ui.help;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.sahab.ui.SahabPlugin;

/** Addresses of pages of the help, which know no language: it is asked for with the page. */
public final class HelpAddress {

    static final String RULES = "help/rules.html";

    private static final String GUIDE = "help/guide/";
    private static final String RULE = "help/rules/";
    private static final String END = ".html";

    private HelpAddress() {}

    /** The address of the page of a rule, as {@code IWorkbenchHelpSystem.displayHelpResource} takes it. */
    public static String ofRule(String id) {
        return inHelp(RULE + URLEncoder.encode(id, StandardCharsets.UTF_8) + END);
    }

    static String of(Guide page) {
        return inHelp(GUIDE + page.id() + END);
    }

    static String ofRules() {
        return inHelp(RULES);
    }

    private static String inHelp(String path) {
        return "/" + SahabPlugin.ID + "/" + path;
    }

    /** The id of the rule whose page a path is, {@code ""} if it is another page. */
    static String ruleOf(String path) {
        return name(path, RULE);
    }

    /** The id of the page of the guide that a path is, {@code ""} if it is another page. */
    static String guideOf(String path) {
        return name(path, GUIDE);
    }

    private static String name(String path, String folder) {
        if (!path.startsWith(folder) || !path.endsWith(END)) {
            return "";
        }
        String name = path.substring(folder.length(), path.length() - END.length());
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // It came decoded already, with a per cent sign of its own.
            return name;
        }
    }

    /** A link from any page of the help to another: both lie two folders deep at most. */
    static String relative(String address, int depth) {
        return "../".repeat(depth) + address.substring(inHelp("help/").length());
    }
}
