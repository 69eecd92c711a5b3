package org.sahab.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.text.Language;
import org.sahab.rules.check.RuleSchema;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program {@code sahab}. */
public final class Main {

    private Main() {}

    /** Runs the program and ends the process with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::request, "stop"));
        OutputStream results = new FileOutputStream(FileDescriptor.out);
        PrintStream messages = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        if (!List.of(arguments).contains(Grammar.DEBUG)) {
            silenceLibraries();
        }
        ExitCode exitCode = run(List.of(arguments), results, messages, Environment.ofProcess(), interruption);
        System.exit(exitCode.number());
    }

    /** The parser prints the stack where it meets what is no Java at all: nothing that a user could do anything with. */
    private static void silenceLibraries() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
    }

    /**
     * Runs the program inside this process; an interrupt of the calling thread stops it.
     *
     * @param arguments what a user would type after {@code sahab}
     * @param results takes what would go to standard output, in UTF-8
     * @param messages takes what would go to standard error; its encoding must be UTF-8
     */
    public static ExitCode run(
            List<String> arguments, OutputStream results, PrintStream messages, Environment environment) {
        return run(arguments, results, messages, environment, new Interruption());
    }

    private static ExitCode run(
            List<String> arguments,
            OutputStream results,
            PrintStream messages,
            Environment environment,
            Interruption interruption) {
        Texts texts = new Texts(language(arguments));
        Session session =
                new Session(new Console(results, messages), texts, environment, interruption, new Leftovers());
        interruption.whenRequested(() -> stop(session));
        boolean debug = arguments.contains(Grammar.DEBUG);
        try {
            return run(arguments, session);
        } catch (CancellationException e) {
            return stop(session);
        } catch (Failure e) {
            // what an interrupt breaks off, such as the writing of a file, fails in a way of its own
            return interruption.isRequested()
                    ? stop(session)
                    : fail(session, e.exitCode(), e.problem(), debug ? e.getCause() : null);
        } catch (RuntimeException | Error e) {
            return interruption.isRequested()
                    ? stop(session)
                    : fail(session, ExitCode.FAILED, unexpected(e), debug ? e : null);
        } finally {
            interruption.over();
            session.leftovers().sweep();
        }
    }

    private static ExitCode run(List<String> arguments, Session session) throws Failure {
        CommandLine commandLine =
                new Grammar(session.texts(), session.environment().width()).commandLine();
        ParseResult line = parse(commandLine, arguments);
        while (line.hasSubcommand()) {
            line = line.subcommand();
        }
        if (line.isUsageHelpRequested()) {
            session.console().result(line.commandSpec().commandLine().getUsageMessage());
            return ExitCode.DONE;
        }
        if (line.isVersionHelpRequested()) {
            Message version = Message.of("version").with("version", Argument.text(Version.current()));
            session.console().result(session.texts().sentence(version) + "\n");
            return ExitCode.DONE;
        }
        checkLanguage(line);
        return switch (line.commandSpec().name()) {
            case Grammar.ASSESS -> new AssessCommand(session).run(AssessOptions.of(line));
            case Grammar.REPORT -> new ReportCommand(session).run(line);
            case Grammar.RULES ->
                new RulesCommand(session).list(RuleChoice.of(line), line.hasMatchedOption(Grammar.LONG));
            case Grammar.SHOW ->
                new RulesCommand(session).show(RuleChoice.ofAll(line), line.matchedPositionalValue(0, ""));
            case Grammar.LABELS -> new RulesCommand(session).labels(RuleChoice.of(line));
            case Grammar.SCHEMA -> {
                session.console().result(RuleSchema.text());
                yield ExitCode.DONE;
            }
            case Grammar.CHECK -> new RuleCheckCommand(session).run(line);
            case Grammar.TEST -> new RuleTestCommand(session).run(line);
            case Grammar.EXPLAIN -> new ExplainCommand(session).run(line);
            case Grammar.COMPLETION -> new CompletionCommand(session).run(commandLine);
            default -> throw Failure.unusable(Message.of("usage.no-command"));
        };
    }

    private static ParseResult parse(CommandLine commandLine, List<String> arguments) throws Failure {
        try {
            return commandLine.parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException e) {
            throw UsageErrors.failure(e);
        }
    }

    /** Looked up before all else, as even what is wrong with the command line is said in this language. */
    private static Language language(List<String> arguments) {
        String code = Language.ENGLISH.code();
        for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
            String argument = arguments.get(i);
            if (argument.equals(Grammar.LANGUAGE) && i + 1 < arguments.size()) {
                code = arguments.get(i + 1);
            } else if (argument.startsWith(Grammar.LANGUAGE + "=")) {
                code = argument.substring(Grammar.LANGUAGE.length() + 1);
            }
        }
        return Language.of(code).orElse(Language.ENGLISH);
    }

    private static void checkLanguage(ParseResult line) throws Failure {
        String code = line.matchedOptionValue(Grammar.LANGUAGE, Language.ENGLISH.code());
        if (Language.of(code).isEmpty()) {
            throw Failure.unusable(UsageErrors.value(Argument.code(Grammar.LANGUAGE), code, "usage.value-lang"));
        }
    }

    private static ExitCode stop(Session session) {
        session.leftovers().sweep();
        session.console().end(session.texts().text("interrupted"));
        return ExitCode.INTERRUPTED;
    }

    private static ExitCode fail(Session session, ExitCode exitCode, Message problem, @Nullable Throwable details) {
        session.console().say(session.texts().sentence(problem));
        if (details != null) {
            session.console().say(trace(details));
        }
        return exitCode;
    }

    private static String trace(Throwable error) {
        StringBuilder trace = new StringBuilder();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            trace.append(cause).append('\n');
            Arrays.stream(cause.getStackTrace())
                    .forEach(frame -> trace.append("    at ").append(frame).append('\n'));
        }
        return trace.toString().stripTrailing();
    }

    private static Message unexpected(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return Message.of("failed.memory");
            }
        }
        StackTraceElement[] frames = error.getStackTrace();
        String where = frames.length == 0 ? "" : " in " + frames[0];
        return Message.of("failed.internal")
                .with("error", Argument.code(error.getClass().getSimpleName() + where));
    }
}
