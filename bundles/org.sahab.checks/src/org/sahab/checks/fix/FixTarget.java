package org.sahab.checks.fix;

import java.util.Map;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.Comment;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.NodeFinder;
import org.eclipse.jdt.core.dom.rewrite.ASTRewrite;
import org.eclipse.jdt.core.dom.rewrite.TargetSourceRangeComputer;
import org.eclipse.jface.text.Document;
import org.eclipse.text.edits.TextEdit;
import org.jspecify.annotations.Nullable;

/**
 * A finding in a file as it is now.
 *
 * @param root the syntax tree of the text, with bindings, recovered where the class path is incomplete; it is not changed
 * @param text the text the positions of the tree refer to
 * @param offset where the finding starts now, in UTF-16 code units
 * @param length its length, in UTF-16 code units
 * @param options options of JDT for the file: level of the language, and how code is formatted
 */
public record FixTarget(CompilationUnit root, String text, int offset, int length, Map<String, String> options) {

    /** Copies the options. */
    public FixTarget {
        options = Map.copyOf(options);
    }

    /** A finding in a file of no project: JDT's defaults for the newest language, indented as the text is. */
    public static FixTarget of(CompilationUnit root, String text, int offset, int length) {
        Map<String, String> options = JavaCore.getOptions();
        JavaCore.setComplianceOptions(JavaCore.latestSupportedJavaVersion(), options);
        options.putAll(Indentation.of(text));
        return new FixTarget(root, text, offset, length, options);
    }

    /** The outermost node of this kind that starts where the finding does, else the innermost around its start; null if none. */
    public <N extends ASTNode> @Nullable N node(Class<N> kind) {
        if (offset < 0 || length < 0 || offset + length > text.length()) {
            return null;
        }
        N around = null;
        N starting = null;
        for (ASTNode node = NodeFinder.perform(root, offset, Math.min(length, 1));
                node != null;
                node = node.getParent()) {
            if (kind.isInstance(node)) {
                around = around == null ? kind.cast(node) : around;
                starting = node.getStartPosition() == offset ? kind.cast(node) : starting;
            }
        }
        return starting != null ? starting : around;
    }

    /** Whether the language is of this level, as a feature number, or newer. */
    public boolean isAtLeast(int feature) {
        String level = options.getOrDefault(JavaCore.COMPILER_SOURCE, JavaCore.VERSION_1_8);
        try {
            // JDT itself takes levels it no longer knows for 8.
            return Integer.parseInt(level.startsWith("1.") ? level.substring(2) : level) >= feature;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The text of a node. */
    public String textOf(ASTNode node) {
        return text.substring(node.getStartPosition(), node.getStartPosition() + node.getLength());
    }

    /** Whether a comment stands, or starts, between two offsets. */
    public boolean hasComment(int from, int to) {
        for (Object each : root.getCommentList()) {
            Comment comment = (Comment) each;
            if (comment.getStartPosition() < to && comment.getStartPosition() + comment.getLength() > from) {
                return true;
            }
        }
        return false;
    }

    /** A rewrite of the tree that leaves the comments around expressions where they are. */
    public ASTRewrite newRewrite() {
        ASTRewrite rewrite = ASTRewrite.create(root.getAST());
        rewrite.setTargetSourceRangeComputer(new TargetSourceRangeComputer() {
            @Override
            public SourceRange computeSourceRange(ASTNode node) {
                return node instanceof Expression
                        ? new SourceRange(node.getStartPosition(), node.getLength())
                        : super.computeSourceRange(node);
            }
        });
        return rewrite;
    }

    /** What a rewrite does to the text. */
    public TextEdit edits(ASTRewrite rewrite) {
        return rewrite.rewriteAST(new Document(text), options);
    }
}
