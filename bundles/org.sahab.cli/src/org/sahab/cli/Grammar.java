package org.sahab.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.sahab.model.rule.Platform;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * What can be typed: commands, options, arguments, and the help for them. Built from calls rather than annotations, so that
 * its texts come in the language of the user and nothing is looked up by reflection at every start.
 */
final class Grammar {

    static final String PROGRAM = "sahab";
    static final String ASSESS = "assess";
    static final String REPORT = "report";
    static final String RULES = "rules";
    static final String SHOW = "show";
    static final String TEST = "test";
    static final String CHECK = "check";
    static final String SCHEMA = "schema";
    static final String LABELS = "labels";
    static final String EXPLAIN = "explain";
    static final String COMPLETION = "completion";

    static final String OUTPUT = "--output";
    static final String FORMAT = "--format";
    static final String RULE_FILES = "--rules";
    static final String NO_BUILTIN_RULES = "--no-builtin-rules";
    static final String SELECT_LABELS = "--labels";
    static final String SELECT_SOURCE = "--source";
    static final String SELECT_TARGET = "--target";
    static final String LONG = "--long";
    static final String INCLUDE = "--include";
    static final String EXCLUDE = "--exclude";
    static final String CLASS_PATH = "--classpath";
    static final String RESOLVE = "--resolve";
    static final String OFFLINE = "--offline";
    static final String JOBS = "--jobs";
    static final String STRICT = "--strict";
    static final String NO_EXCERPTS = "--no-excerpts";
    static final String NO_CACHE = "--no-cache";
    static final String SHOW_SUPPRESSED = "--show-suppressed";
    static final String KONVEYOR_STRICT = "--konveyor-strict";
    static final String PLATFORM = "--platform";
    static final String EFFORT_PROFILE = "--effort-profile";
    static final String BASELINE = "--baseline";
    static final String WRITE_BASELINE = "--write-baseline";
    static final String TEST_FILTER = "--test-filter";
    static final String QUIET = "--quiet";
    static final String LANGUAGE = "--lang";
    static final String DEBUG = "--debug";

    private final Texts texts;
    private final int width;

    Grammar(Texts texts, int width) {
        this.texts = texts;
        this.width = width;
    }

    /** The parser of the command line. */
    CommandLine commandLine() {
        CommandSpec program = command(PROGRAM, PROGRAM, PROGRAM + " COMMAND …");
        program.addSubcommand(ASSESS, assess());
        program.addSubcommand(REPORT, report());
        program.addSubcommand(RULES, rules());
        program.addSubcommand(EXPLAIN, explain());
        program.addSubcommand(COMPLETION, command(COMPLETION, COMPLETION, PROGRAM + " completion"));
        program.usageMessage().footer(texts.text("help.footer").split("\n"));
        return new CommandLine(program)
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    }

    private CommandSpec assess() {
        CommandSpec assess = command(ASSESS, ASSESS, PROGRAM + " assess [OPTION]… SOURCE…");
        assess.addPositional(argument("SOURCE", "1..*", String.class));
        assess.addOption(value(OUTPUT, "DIR", Path.class, "-o"));
        assess.addOption(formats("option.format"));
        selection(ruleFiles(assess));
        readiness(assess);
        assess.addOption(value(BASELINE, "FILE", Path.class));
        assess.addOption(value(WRITE_BASELINE, "FILE", Path.class));
        assess.addOption(values(INCLUDE, "GLOB", String.class));
        assess.addOption(values(EXCLUDE, "GLOB", String.class));
        assess.addOption(values(CLASS_PATH, "PATHS", String.class));
        assess.addOption(flag(RESOLVE));
        assess.addOption(flag(OFFLINE));
        assess.addOption(value(JOBS, "N", String.class, "-j"));
        assess.addOption(flag(STRICT));
        assess.addOption(flag(NO_EXCERPTS));
        assess.addOption(flag(SHOW_SUPPRESSED));
        assess.addOption(flag(NO_CACHE));
        assess.addOption(flag(QUIET, "-q"));
        assess.usageMessage().footer(texts.text("help.assess.footer").split("\n"));
        return standard(assess);
    }

    private CommandSpec report() {
        CommandSpec report = command(REPORT, REPORT, PROGRAM + " report [OPTION]… FILE");
        report.addPositional(argument("FILE", "1", Path.class));
        report.addOption(value(OUTPUT, "DIR", Path.class, "-o"));
        report.addOption(formats("option.format.report"));
        report.addOption(flag(SHOW_SUPPRESSED));
        return standard(readiness(report));
    }

    private CommandSpec rules() {
        CommandSpec rules = command(
                RULES,
                RULES,
                PROGRAM + " rules [OPTION]…",
                PROGRAM + " rules show [OPTION]… ID",
                PROGRAM + " rules labels [OPTION]…",
                PROGRAM + " rules test [OPTION]… PATH…",
                PROGRAM + " rules check [OPTION]… PATH…",
                PROGRAM + " rules schema");
        CommandSpec show = command(SHOW, "rules.show", PROGRAM + " rules show [OPTION]… ID");
        show.addPositional(argument("ID", "1", String.class));
        rules.addSubcommand(SHOW, standard(ruleFiles(show)));
        CommandSpec labels = command(LABELS, "rules.labels", PROGRAM + " rules labels [OPTION]…");
        rules.addSubcommand(LABELS, standard(selection(ruleFiles(labels))));
        rules.addSubcommand(TEST, rulesTest());
        rules.addSubcommand(CHECK, rulesCheck());
        rules.addSubcommand(SCHEMA, standard(command(SCHEMA, "rules.schema", PROGRAM + " rules schema")));
        selection(ruleFiles(rules));
        rules.addOption(flag(LONG, "-l"));
        return standard(rules);
    }

    private CommandSpec rulesCheck() {
        CommandSpec check = command(CHECK, "rules.check", PROGRAM + " rules check [OPTION]… PATH…");
        check.addPositional(positional("PATH", "PATH.check", "0..*", "1..*", Path.class));
        check.addOption(OptionSpec.builder(FORMAT, "-f")
                .paramLabel("text|json")
                .type(String.class)
                .completionCandidates(Arrays.stream(RuleCheckCommand.Form.values())
                        .map(RuleCheckCommand.Form::word)
                        .toList())
                .description(help("option.format.test"))
                .build());
        check.usageMessage().footer(texts.text("help.rules.check.footer").split("\n"));
        return standard(check);
    }

    private CommandSpec rulesTest() {
        CommandSpec test = command(TEST, "rules.test", PROGRAM + " rules test [OPTION]… PATH…");
        test.addPositional(argument("PATH", "1..*", Path.class));
        test.addOption(OptionSpec.builder(FORMAT, "-f")
                .paramLabel("text|json|junit")
                .type(String.class)
                .completionCandidates(Arrays.stream(RuleTestCommand.Form.values())
                        .map(RuleTestCommand.Form::word)
                        .toList())
                .description(help("option.format.test"))
                .build());
        test.addOption(OptionSpec.builder(TEST_FILTER, "-t")
                .paramLabel("NAMES")
                .hideParamSyntax(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .splitRegex(",")
                .description(help("option.test-filter"))
                .build());
        test.addOption(flag(KONVEYOR_STRICT));
        test.addOption(flag(RESOLVE));
        test.addOption(value(JOBS, "N", String.class, "-j"));
        test.usageMessage().footer(texts.text("help.rules.test.footer").split("\n"));
        return standard(test);
    }

    private CommandSpec explain() {
        CommandSpec explain = command(EXPLAIN, EXPLAIN, PROGRAM + " explain [OPTION]… RULE FILE[:LINE] [SOURCE]…");
        explain.addPositional(positional("RULE", "RULE", "0", "1", String.class));
        explain.addPositional(positional("FILE:LINE", "FILE-LINE", "1", "1", String.class));
        explain.addPositional(positional("SOURCE", "SOURCE.explain", "2..*", "0..*", String.class));
        selection(ruleFiles(explain));
        explain.addOption(values(INCLUDE, "GLOB", String.class));
        explain.addOption(values(EXCLUDE, "GLOB", String.class));
        explain.addOption(values(CLASS_PATH, "PATHS", String.class));
        explain.addOption(flag(RESOLVE));
        explain.addOption(flag(OFFLINE));
        explain.addOption(flag(NO_CACHE));
        explain.addOption(flag(QUIET, "-q"));
        explain.usageMessage().footer(texts.text("help.explain.footer").split("\n"));
        return standard(explain);
    }

    private PositionalParamSpec positional(String label, String key, String index, String arity, Class<?> type) {
        PositionalParamSpec.Builder argument = PositionalParamSpec.builder()
                .index(index)
                .paramLabel(label)
                .arity(arity)
                .required(arity.startsWith("1"))
                .hideParamSyntax(true)
                .description(help("argument." + key).split("\n"));
        return arity.equals("1")
                ? argument.type(type).build()
                : argument.type(List.class).auxiliaryTypes(type).build();
    }

    /** What readiness is computed for, and from. */
    private CommandSpec readiness(CommandSpec command) {
        command.addOption(OptionSpec.builder(PLATFORM)
                .paramLabel("NAME")
                .type(String.class)
                .completionCandidates(
                        Arrays.stream(Platform.values()).map(Platform::key).toList())
                .description(help("option.platform"))
                .build());
        command.addOption(value(EFFORT_PROFILE, "FILE", Path.class));
        return command;
    }

    /** Where rules come from. */
    private CommandSpec ruleFiles(CommandSpec command) {
        command.addOption(values(RULE_FILES, "PATH", Path.class));
        command.addOption(flag(NO_BUILTIN_RULES));
        return command;
    }

    /** Which of them count, and how they are read. */
    private CommandSpec selection(CommandSpec command) {
        command.addOption(values(SELECT_SOURCE, "NAME", String.class));
        command.addOption(values(SELECT_TARGET, "NAME", String.class));
        command.addOption(value(SELECT_LABELS, "EXPR", String.class));
        command.addOption(flag(KONVEYOR_STRICT));
        return command;
    }

    private CommandSpec command(String name, String key, String... synopsis) {
        CommandSpec command = CommandSpec.create().name(name).interpolateVariables(false);
        UsageMessageSpec usage = command.usageMessage();
        usage.width(width)
                .sortOptions(false)
                .synopsisHeading(texts.text("help.usage") + " ")
                .customSynopsis(synopsis)
                .descriptionHeading("%n")
                .description(help("command." + key))
                .parameterListHeading("%n" + texts.text("help.arguments") + "%n")
                .optionListHeading("%n" + texts.text("help.options") + "%n")
                .commandListHeading("%n" + texts.text("help.commands") + "%n")
                .footerHeading("%n");
        usage.header(help("command." + key + ".short"));
        boolean leaf = name.equals(PROGRAM) || name.equals(COMPLETION);
        return leaf ? standard(command) : command;
    }

    /** The options that every command has come last. */
    private CommandSpec standard(CommandSpec command) {
        command.addOption(OptionSpec.builder(LANGUAGE)
                .paramLabel("en|fr|ar")
                .type(String.class)
                .completionCandidates(List.of("en", "fr", "ar"))
                .description(help("option.lang"))
                .build());
        command.addOption(flag(DEBUG));
        command.addOption(OptionSpec.builder("--help", "-h")
                .usageHelp(true)
                .description(help("option.help"))
                .build());
        command.addOption(OptionSpec.builder("--version", "-V")
                .versionHelp(true)
                .description(help("option.version"))
                .build());
        return command;
    }

    private PositionalParamSpec argument(String label, String arity, Class<?> type) {
        PositionalParamSpec.Builder argument = PositionalParamSpec.builder()
                .paramLabel(label)
                .arity(arity)
                .required(true)
                .hideParamSyntax(true)
                .description(help("argument." + label).split("\n"));
        return arity.equals("1")
                ? argument.type(type).build()
                : argument.type(List.class).auxiliaryTypes(type).build();
    }

    private OptionSpec formats(String key) {
        return OptionSpec.builder(FORMAT, "-f")
                .paramLabel("text,json,sarif,html,konveyor")
                .hideParamSyntax(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .splitRegex(",")
                .completionCandidates(
                        Arrays.stream(Format.values()).map(Format::word).toList())
                .description(help(key))
                .build();
    }

    private OptionSpec value(String name, String label, Class<?> type, String... shortNames) {
        return OptionSpec.builder(names(name, shortNames))
                .paramLabel(label)
                .type(type)
                .description(help("option." + name.substring(2)))
                .build();
    }

    private OptionSpec values(String name, String label, Class<?> type) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .hideParamSyntax(true)
                .type(List.class)
                .auxiliaryTypes(type)
                .description(help("option." + name.substring(2)))
                .build();
    }

    private OptionSpec flag(String name, String... shortNames) {
        return OptionSpec.builder(names(name, shortNames))
                .description(help("option." + name.substring(2)))
                .build();
    }

    private static String[] names(String name, String... shortNames) {
        String[] names = new String[shortNames.length + 1];
        names[0] = name;
        System.arraycopy(shortNames, 0, names, 1, shortNames.length);
        return names;
    }

    /** A text as picocli wants it, where a per cent sign begins a format. */
    private String help(String key) {
        return texts.text(key).replace("%", "%%");
    }
}
