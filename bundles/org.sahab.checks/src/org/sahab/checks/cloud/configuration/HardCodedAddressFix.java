package org.sahab.checks.cloud.configuration;

import java.util.Optional;
import org.eclipse.text.edits.TextEdit;
import org.sahab.checks.fix.Fix;
import org.sahab.checks.fix.FixTarget;

/** Reads the address from an environment variable, and keeps the one in the code for where the variable is not set. */
public final class HardCodedAddressFix implements Fix {

    @Override
    public String rule() {
        return "HardCodedAddress";
    }

    @Override
    public boolean changesBehaviour() {
        return true;
    }

    @Override
    public Optional<TextEdit> edit(FixTarget target) {
        return EnvironmentAddress.edit(target);
    }
}
