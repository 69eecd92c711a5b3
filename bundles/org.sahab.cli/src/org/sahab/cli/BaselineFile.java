package org.sahab.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sahab.model.assessment.AssessmentJson.AssessmentFormatException;
import org.sahab.model.assessment.Baseline;
import org.sahab.model.assessment.BaselineJson;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;

/** Reads and writes files of what was known before. */
final class BaselineFile {

    private BaselineFile() {}

    /**
     * Reads a baseline, or an assessment as one.
     *
     * @throws Failure if the file is neither, or cannot be read
     */
    static Baseline read(Path file) throws Failure {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new BaselineJson().read(reader);
        } catch (AssessmentFormatException e) {
            throw new Failure(
                    ExitCode.UNUSABLE,
                    at("input.baseline-bad", file).with("detail", Argument.text(String.valueOf(e.getMessage()))),
                    e);
        } catch (CharacterCodingException e) {
            throw new Failure(
                    ExitCode.UNUSABLE, at("input.baseline-bad", file).with("detail", Argument.text("UTF-8")), e);
        } catch (NoSuchFileException e) {
            throw new Failure(ExitCode.UNUSABLE, at("input.baseline-missing", file), e);
        } catch (IOException e) {
            throw new Failure(ExitCode.UNUSABLE, at("input.file-unreadable", file), e);
        }
    }

    /**
     * Writes a baseline; the file is replaced as a whole or not at all.
     *
     * @throws Failure if it cannot be written
     */
    static void write(Path file, Baseline baseline) throws Failure {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (Writer writer = Files.newBufferedWriter(part)) {
                new BaselineJson().write(baseline, writer);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException leftover) {
                e.addSuppressed(leftover);
            }
            throw new Failure(ExitCode.UNUSABLE, at("output.baseline", file), e);
        }
    }

    private static Message at(String key, Path file) {
        return Message.of(key).with("path", Argument.path(file.toString()));
    }
}
