package org.sahab.cli;

import picocli.AutoComplete;
import picocli.CommandLine;

/** Prints a script with which shells complete what is typed. */
final class CompletionCommand {

    private final Session session;

    CompletionCommand(Session session) {
        this.session = session;
    }

    ExitCode run(CommandLine commandLine) throws Failure {
        session.console().result(AutoComplete.bash(Grammar.PROGRAM, commandLine) + "\n");
        return ExitCode.DONE;
    }
}
