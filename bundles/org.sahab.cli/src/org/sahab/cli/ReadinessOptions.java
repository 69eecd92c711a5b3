package org.sahab.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sahab.assessment.EffortProfiles;
import org.sahab.assessment.EffortProfiles.ProfileException;
import org.sahab.assessment.Readinesses;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.readiness.EffortProfile;
import org.sahab.model.readiness.Readiness;
import org.sahab.model.rule.Platform;
import picocli.CommandLine.ParseResult;

/**
 * What readiness is to be computed for, and from.
 *
 * @param platform where the application is to run; null if nothing is said
 * @param profile the assumptions behind efforts; null if nothing is said
 */
record ReadinessOptions(
        @Nullable Platform platform, @Nullable EffortProfile profile) {

    /** A profile is a page of text. */
    private static final long LARGEST_PROFILE = 1_000_000;

    /**
     * Reads and checks the options.
     *
     * @throws Failure if there is no such platform, or the profile cannot be used
     */
    static ReadinessOptions of(ParseResult line) throws Failure {
        String platform = line.matchedOptionValue(Grammar.PLATFORM, null);
        Path profile = line.matchedOptionValue(Grammar.EFFORT_PROFILE, null);
        return new ReadinessOptions(
                platform == null ? null : platform(platform.strip()), profile == null ? null : profile(profile));
    }

    private static Platform platform(String word) throws Failure {
        return Platform.of(word)
                .orElseThrow(() -> Failure.unusable(
                        UsageErrors.value(Argument.code(Grammar.PLATFORM), word, "usage.value-platform")
                                .with(
                                        "names",
                                        Argument.code(Arrays.stream(Platform.values())
                                                .map(Platform::key)
                                                .collect(Collectors.joining(", "))))));
    }

    private static EffortProfile profile(Path file) throws Failure {
        try {
            if (Files.size(file) > LARGEST_PROFILE) {
                throw Failure.unusable(at("effort.unreadable", file));
            }
            return EffortProfiles.parse(Files.readString(file));
        } catch (ProfileException e) {
            throw new Failure(ExitCode.UNUSABLE, e.problem().with("path", Argument.path(file.toString())), e);
        } catch (CharacterCodingException e) {
            throw new Failure(ExitCode.UNUSABLE, at("effort.unreadable", file), e);
        } catch (NoSuchFileException e) {
            throw new Failure(ExitCode.UNUSABLE, at("input.profile-missing", file), e);
        } catch (IOException e) {
            throw new Failure(ExitCode.UNUSABLE, at("input.file-unreadable", file), e);
        }
    }

    private static Message at(String key, Path file) {
        return Message.of(key).with("path", Argument.path(file.toString()));
    }

    /** The assessment with its readiness: as it was saved, unless something else is asked for. */
    Assessment complete(Assessment assessment) {
        Readiness saved = assessment.readiness();
        if (saved != null && platform == null && profile == null) {
            return assessment;
        }
        Platform before = saved == null ? Platform.KUBERNETES : saved.platform();
        EffortProfile assumed = saved == null ? EffortProfiles.standard() : saved.profile();
        return Readinesses.complete(
                assessment, platform == null ? before : platform, profile == null ? assumed : profile);
    }
}
