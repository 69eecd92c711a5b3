package org.sahab.install.driver;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** What was seen in the workbench: lines of the form {@code name=value}; a name may occur more than once. */
final class Observations {
    private final List<String> lines = new ArrayList<>();

    void note(String name, Object value) {
        lines.add(name + "=" + value.toString().replace('\n', ' ').replace('\r', ' '));
    }

    void failed(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        note("failure", trace);
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
