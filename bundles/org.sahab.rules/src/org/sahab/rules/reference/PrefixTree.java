package org.sahab.rules.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values by prefix: finds those whose prefix a text starts with. */
final class PrefixTree<V> {

    private static final class Node<V> {
        char[] keys = new char[0];
        List<Node<V>> children = new ArrayList<>(0);
        List<V> values = new ArrayList<>(0);

        @Nullable
        Node<V> child(char key) {
            int at = Arrays.binarySearch(keys, key);
            return at < 0 ? null : children.get(at);
        }

        Node<V> orNewChild(char key) {
            int at = Arrays.binarySearch(keys, key);
            if (at >= 0) {
                return children.get(at);
            }
            int place = -at - 1;
            char[] more = new char[keys.length + 1];
            System.arraycopy(keys, 0, more, 0, place);
            more[place] = key;
            System.arraycopy(keys, place, more, place + 1, keys.length - place);
            keys = more;
            Node<V> child = new Node<>();
            children.add(place, child);
            return child;
        }
    }

    private final Node<V> root = new Node<>();

    /** Adds a value under a prefix. */
    void add(String prefix, V value) {
        Node<V> node = root;
        for (int i = 0; i < prefix.length(); i++) {
            node = node.orNewChild(prefix.charAt(i));
        }
        node.values.add(value);
    }

    /** Adds to {@code found} the values whose prefix the text starts with. */
    void collect(String text, List<V> found) {
        descend(text, found);
    }

    /** As {@link #collect}, and also the values whose prefix starts with the text. */
    void collectBothWays(String text, List<V> found) {
        Node<V> node = descend(text, found);
        if (node != null) {
            List<Node<V>> pending = new ArrayList<>(node.children);
            while (!pending.isEmpty()) {
                Node<V> next = pending.remove(pending.size() - 1);
                found.addAll(next.values);
                pending.addAll(next.children);
            }
        }
    }

    private @Nullable Node<V> descend(String text, List<V> found) {
        Node<V> node = root;
        found.addAll(node.values);
        for (int i = 0; i < text.length(); i++) {
            node = node.child(text.charAt(i));
            if (node == null) {
                return null;
            }
            found.addAll(node.values);
        }
        return node;
    }
}
