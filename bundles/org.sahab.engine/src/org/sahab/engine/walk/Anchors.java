package org.sahab.engine.walk;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.Block;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.EnumConstantDeclaration;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.Initializer;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.SingleVariableDeclaration;
import org.eclipse.jdt.core.dom.Statement;
import org.eclipse.jdt.core.dom.SwitchStatement;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.sahab.engine.source.TokenHash;
import org.sahab.model.finding.Region;
import org.sahab.model.unit.UnitSuppression;

/**
 * What a finding hangs on: the member around it and the tokens before and after it in its statement, without white space
 * and comments, so that it is known again after edits elsewhere.
 */
final class Anchors {

    private static final int BEFORE = 8;
    private static final int AFTER = 12;
    private static final int REACH = 2_000;

    private final List<UnitSuppression> comments;
    private char[] text;
    private boolean masked;
    private final Map<ASTNode, String> members = new IdentityHashMap<>();

    /** For a text and the comments in it that ask for suppression: they may come and go. */
    Anchors(char[] text, List<UnitSuppression> comments) {
        this.text = text;
        this.comments = comments;
    }

    /** Leaves a secret out of all anchors from now on: what is derived from one could be tried against guesses. */
    void mask(Region secret) {
        if (!masked) {
            text = text.clone();
            masked = true;
        }
        Arrays.fill(text, secret.offset(), secret.offset() + secret.length(), ' ');
    }

    String of(ASTNode node) {
        ASTNode statement = node;
        while (statement.getParent() != null && !isWhole(statement)) {
            statement = statement.getParent();
        }
        int at = node.getStartPosition();
        int from = Math.max(statement.getStartPosition(), 0);
        if (at - from - hidden(from, at) > REACH || statement instanceof BodyDeclaration) {
            from = at;
        }
        int to = Math.min(endOf(statement), at + REACH);
        to = Math.min(endOf(statement), to + hidden(at, to));
        return member(node) + '#' + Long.toHexString(TokenHash.around(text, from, at, to, BEFORE, AFTER));
    }

    /** How much of a stretch is comments that ask for suppression, with their lines' indentation and end. */
    private int hidden(int from, int to) {
        int hidden = 0;
        for (UnitSuppression comment : comments) {
            int start = comment.region().offset();
            if (start >= from && start < to) {
                hidden += comment.region().length() + comment.region().column();
            }
        }
        return hidden;
    }

    /** A member ends for this purpose where its body begins. */
    private static int endOf(ASTNode statement) {
        return switch (statement) {
            case MethodDeclaration method
            when method.getBody() != null -> method.getBody().getStartPosition();
            case AbstractTypeDeclaration type
            when !type.bodyDeclarations().isEmpty() ->
                ((ASTNode) type.bodyDeclarations().get(0)).getStartPosition();
            default -> statement.getStartPosition() + statement.getLength();
        };
    }

    /** A statement of a block, a part of a statement that holds others, a member, or an import. */
    private static boolean isWhole(ASTNode node) {
        ASTNode parent = node.getParent();
        return node instanceof BodyDeclaration
                || parent instanceof Block
                || parent instanceof SwitchStatement
                || parent instanceof Statement && hasStatements(parent)
                || parent.getParent() == null;
    }

    private static boolean hasStatements(ASTNode statement) {
        return switch (statement.getNodeType()) {
            case ASTNode.IF_STATEMENT,
                    ASTNode.FOR_STATEMENT,
                    ASTNode.ENHANCED_FOR_STATEMENT,
                    ASTNode.WHILE_STATEMENT,
                    ASTNode.DO_STATEMENT,
                    ASTNode.SYNCHRONIZED_STATEMENT,
                    ASTNode.TRY_STATEMENT,
                    ASTNode.LABELED_STATEMENT -> true;
            default -> false;
        };
    }

    private String member(ASTNode node) {
        ASTNode member = node;
        while (member != null && !(member instanceof BodyDeclaration)) {
            member = member.getParent();
        }
        if (member == null) {
            return "";
        }
        String known = members.get(member);
        if (known == null) {
            known = describe((BodyDeclaration) member);
            members.put(member, known);
        }
        return known;
    }

    private String describe(BodyDeclaration member) {
        String outer = member.getParent() == null ? "" : member(member.getParent());
        String own = switch (member) {
            case AbstractTypeDeclaration type -> type.getName().getIdentifier();
            case MethodDeclaration method -> method.getName().getIdentifier() + parameters(method.parameters());
            case FieldDeclaration field ->
                ((VariableDeclarationFragment) field.fragments().get(0))
                        .getName()
                        .getIdentifier();
            case EnumConstantDeclaration constant -> constant.getName().getIdentifier();
            case Initializer initializer -> "{}";
            default -> "";
        };
        return outer.isEmpty() ? own : outer + '.' + own;
    }

    private static String parameters(List<?> parameters) {
        StringBuilder types = new StringBuilder("(");
        for (Object each : parameters) {
            if (types.length() > 1) {
                types.append(',');
            }
            types.append(((SingleVariableDeclaration) each).getType());
        }
        return types.append(')').toString();
    }
}
