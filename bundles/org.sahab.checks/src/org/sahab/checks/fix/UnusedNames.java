package org.sahab.checks.fix;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.SimpleName;

/** Finds names for new variables. */
public final class UnusedNames {

    private UnusedNames() {}

    /** The name itself, else with the first number behind it, that stands nowhere in the unit. */
    public static String like(String name, CompilationUnit root) {
        Set<String> used = new HashSet<>();
        root.accept(new ASTVisitor() {
            @Override
            public boolean visit(SimpleName each) {
                used.add(each.getIdentifier());
                return false;
            }
        });
        String free = name;
        for (int number = 2; used.contains(free); number++) {
            free = name + number;
        }
        return free;
    }
}
