package org.sahab.engine;

import org.eclipse.jdt.core.dom.ASTNode;

/** Takes the kinds of nodes a check wants to see. */
public interface Subscriptions {

    /**
     * Sees a node before its children are seen.
     *
     * @param <N> kind of node
     */
    @FunctionalInterface
    interface Handler<N extends ASTNode> {
        /** Looks at one node. */
        void see(N node, UnitContext unit);
    }

    /** Every node of exactly this concrete type goes to the handler, in the order of the source. */
    <N extends ASTNode> void node(Class<N> type, Handler<? super N> handler);
}
