package org.sahab.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.AssessmentJson;
import org.sahab.model.assessment.AssessmentJson.AssessmentFormatException;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.report.konveyor.KonveyorReport;
import picocli.CommandLine.ParseResult;

/** Makes reports from a saved assessment. */
final class ReportCommand {

    private static final Set<Format> DEFAULT_FORMATS = Set.of(Format.TEXT, Format.SARIF, Format.HTML);

    private final Session session;

    ReportCommand(Session session) {
        this.session = session;
    }

    ExitCode run(ParseResult line) throws Failure {
        Path file = line.matchedPositionalValue(0, Path.of(""));
        ReadinessOptions readiness = ReadinessOptions.of(line);
        Set<Format> formats = ReportOptions.formats(line, DEFAULT_FORMATS);
        ReportWriting reports = ReportWriting.prepare(
                session, formats, ReportOptions.output(line), ReportOptions.suppressed(line), KonveyorReport.NOWHERE);
        try {
            reports.write(readiness.complete(read(file)));
            return ExitCode.DONE;
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            // JSON of the right form that lacks a value, as only another program or a person can have written
            throw bad(file, e, String.valueOf(e.getMessage()));
        }
    }

    private static Assessment read(Path file) throws Failure {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new AssessmentJson().read(reader);
        } catch (AssessmentFormatException e) {
            throw bad(file, e, e.getMessage());
        } catch (CharacterCodingException e) {
            throw bad(file, e, "UTF-8");
        } catch (NoSuchFileException e) {
            throw new Failure(ExitCode.UNUSABLE, at("input.assessment-missing", file), e);
        } catch (IOException e) {
            throw new Failure(ExitCode.UNUSABLE, at("input.assessment-unreadable", file), e);
        }
    }

    private static Failure bad(Path file, Exception cause, String detail) {
        Message problem = at("input.assessment-bad", file).with("detail", Argument.text(detail));
        return new Failure(ExitCode.UNUSABLE, problem, cause);
    }

    private static Message at(String key, Path file) {
        return Message.of(key).with("path", Argument.path(file.toString()));
    }
}
