package org.sahab.cli;

import java.util.List;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts what is wrong with a command line into one sentence. */
final class UsageErrors {

    private UsageErrors() {}

    static Failure failure(ParameterException error) {
        Message message = switch (error) {
            case UnmatchedArgumentException unknown -> unknown(unknown);
            case MissingParameterException missing -> missing(missing);
            case OverwrittenOptionException twice ->
                Message.of("usage.twice").with("option", name(twice.getOverwritten()));
            default -> other(error);
        };
        return new Failure(ExitCode.UNUSABLE, message.with("command", command(error)), error);
    }

    private static Argument command(ParameterException error) {
        return Argument.code(error.getCommandLine().getCommandSpec().qualifiedName());
    }

    private static Message unknown(UnmatchedArgumentException error) {
        String word = error.getUnmatched().getFirst();
        boolean command = error.getCommandLine().getCommandSpec().name().equals(Grammar.PROGRAM);
        String kind = error.isUnknownOption() ? "option" : command ? "command" : "argument";
        List<String> suggestions = error.getSuggestions();
        Message message = Message.of("usage.unknown-" + kind).with("word", Argument.code(word));
        return suggestions.isEmpty() || kind.equals("argument")
                ? message
                : new Message(message.key() + "-but", message.arguments())
                        .with("suggestion", Argument.code(suggestions.getFirst()));
    }

    private static Message missing(MissingParameterException error) {
        ArgSpec missing = error.getMissing().isEmpty()
                ? error.getArgSpec()
                : error.getMissing().getFirst();
        if (missing == null) {
            return other(error);
        }
        if (!missing.isOption()) {
            return Message.of("usage.missing-" + missing.paramLabel());
        }
        return Message.of("usage.missing-value")
                .with("option", name(missing))
                .with("label", Argument.code(missing.paramLabel()));
    }

    private static Message other(ParameterException error) {
        ArgSpec argument = error.getArgSpec();
        if (argument != null && error.getValue() != null) {
            return value(name(argument), error.getValue(), "usage.value");
        }
        return Message.of("usage.other").with("detail", Argument.text(firstLine(error.getMessage())));
    }

    /** A value that an option does not take; the key names the sentence that says what it takes. */
    static Message value(Argument option, String value, String key) {
        return Message.of(key).with("option", option).with("value", Argument.code(value));
    }

    private static Argument name(ArgSpec argument) {
        return Argument.code(argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
