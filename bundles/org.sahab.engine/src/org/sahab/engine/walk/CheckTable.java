package org.sahab.engine.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.dom.ASTNode;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;

/** The handlers of all checks by the type of node they want to see. */
public final class CheckTable {

    private static final Entry[] NOBODY = {};

    private final List<Check> checks;
    private final Entry[][] byNodeType;

    /**
     * A handler and the check it belongs to.
     *
     * @param check the check
     * @param handler what it does with a node
     */
    record Entry(Check check, Subscriptions.Handler<ASTNode> handler) {
        void see(ASTNode node, UnitContext unit) {
            handler.see(node, unit);
        }
    }

    /** Asks every check, in the order of their ids, what it wants to see. */
    public CheckTable(List<Check> checks) {
        this.checks = checks.stream().sorted(Comparator.comparing(Check::id)).toList();
        Map<Class<?>, Integer> types = nodeTypes();
        List<List<Entry>> entries = new ArrayList<>();
        for (int i = 0; i <= types.size() + 200; i++) {
            entries.add(new ArrayList<>(0));
        }
        for (Check check : this.checks) {
            check.subscribe(new Subscriptions() {
                @Override
                public <N extends ASTNode> void node(Class<N> type, Handler<? super N> handler) {
                    Integer nodeType = types.get(type);
                    if (nodeType == null) {
                        throw new IllegalArgumentException(type + " is no concrete type of node");
                    }
                    entries.get(nodeType).add(new Entry(check, (node, unit) -> handler.see(type.cast(node), unit)));
                }
            });
        }
        byNodeType = entries.stream().map(list -> list.toArray(NOBODY)).toArray(Entry[][]::new);
    }

    private static Map<Class<?>, Integer> nodeTypes() {
        Map<Class<?>, Integer> types = new HashMap<>();
        for (int type = 1; type < 200; type++) {
            try {
                types.put(ASTNode.nodeClassForType(type), type);
            } catch (IllegalArgumentException e) {
                // Numbers have gaps, and older parsers know fewer.
                continue;
            }
        }
        return types;
    }

    /** The checks by id. */
    public List<Check> checks() {
        return checks;
    }

    Entry[] at(int nodeType) {
        return nodeType < byNodeType.length ? byNodeType[nodeType] : NOBODY;
    }
}
