package org.sahab.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.report.wording.Visible;
import org.sahab.rules.RuleSource;
import org.sahab.rules.check.RuleCheck;
import org.sahab.rules.check.RuleCheckTexts;
import org.sahab.rules.check.RuleProblem;
import picocli.CommandLine.ParseResult;

/** Checks rule files for mistakes. */
final class RuleCheckCommand {

    private final Session session;
    private final Texts texts;
    private final RuleCheckTexts sentences;

    RuleCheckCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
        this.sentences = new RuleCheckTexts(texts.language());
    }

    /** The forms that results come in. */
    enum Form {
        /** For people and editors: a line for every mistake. */
        TEXT,
        /** For programs. */
        JSON;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ExitCode run(ParseResult line) throws Failure {
        Form form = form(line);
        List<RuleSource> sources = new ArrayList<>();
        for (Path path : line.matchedPositionalValue(0, List.<Path>of())) {
            sources.addAll(under(path));
        }
        RuleCheck.Result result = RuleCheck.check(sources);
        session.console().result(form == Form.JSON ? json(result) : text(result));
        return count(result, Severity.ERROR) + count(result, Severity.WARNING) == 0
                ? ExitCode.DONE
                : ExitCode.TESTS_FAILED;
    }

    private static Form form(ParseResult line) throws Failure {
        String word = line.matchedOptionValue(Grammar.FORMAT, Form.TEXT.word());
        for (Form form : Form.values()) {
            if (form.word().equals(word)) {
                return form;
            }
        }
        throw Failure.unusable(UsageErrors.value(Argument.code(Grammar.FORMAT), word, "usage.value-check-format"));
    }

    /** The files below a path, named as it was typed, so that an editor finds them. */
    private static List<RuleSource> under(Path path) throws Failure {
        boolean folder = Files.isDirectory(path);
        String typed = path.toString().replace(path.getFileSystem().getSeparator(), "/");
        String prefix = typed.isEmpty() || typed.equals(".") ? "" : typed + "/";
        List<RuleSource> sources = new ArrayList<>();
        for (RuleSource source : RuleChoice.under(path)) {
            String below = source.name().substring(source.name().indexOf('/') + 1);
            sources.add(new RuleSource(folder ? prefix + below : typed, source.folder()));
        }
        return sources;
    }

    private static long count(RuleCheck.Result result, Severity severity) {
        return result.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private String text(RuleCheck.Result result) {
        StringBuilder text = new StringBuilder();
        for (RuleProblem problem : result.problems()) {
            if (!problem.file().isEmpty()) {
                text.append(Visible.line(problem.file())).append(':');
                if (problem.line() > 0) {
                    text.append(problem.line())
                            .append(':')
                            .append(problem.column())
                            .append(':');
                }
                text.append(' ');
            }
            text.append(texts.text("check.severity." + word(problem.severity())))
                    .append(": ")
                    .append(sentences.text(texts.shown(problem.message())))
                    .append(" [")
                    .append(problem.kind())
                    .append("]\n");
        }
        Message sum = Message.of("check.sum")
                .with("files", Argument.number(result.files()))
                .with("rules", Argument.number(result.rules()))
                .with("errors", Argument.number(count(result, Severity.ERROR)))
                .with("warnings", Argument.number(count(result, Severity.WARNING)))
                .with("remarks", Argument.number(count(result, Severity.INFO)));
        return text + texts.sentence(sum) + "\n";
    }

    private String json(RuleCheck.Result result) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.setHtmlSafe(false);
            json.beginObject();
            json.name("files").value(result.files());
            json.name("rules").value(result.rules());
            json.name("errors").value(count(result, Severity.ERROR));
            json.name("warnings").value(count(result, Severity.WARNING));
            json.name("remarks").value(count(result, Severity.INFO));
            json.name("problems").beginArray();
            for (RuleProblem problem : result.problems()) {
                json.beginObject();
                json.name("file").value(problem.file());
                json.name("line").value(problem.line());
                json.name("column").value(problem.column());
                json.name("severity").value(word(problem.severity()));
                json.name("kind").value(problem.kind());
                Argument rule = problem.message().arguments().get("rule");
                json.name("rule").value(rule == null ? "" : rule.value());
                json.name("message").value(sentences.text(problem.message()));
                json.endObject();
            }
            json.endArray();
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }
}
