package org.sahab.rules.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Packer} wrote. Bytes that it did not write end in an {@link IllegalArgumentException} or another one. */
final class Unpacker {

    private final byte[] bytes;
    private final String[] texts;
    private int at;

    Unpacker(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
        int count = size();
        int[] lengths = new int[count];
        for (int i = 0; i < count; i++) {
            lengths[i] = size();
        }
        texts = new String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = new String(bytes, at, lengths[i], StandardCharsets.UTF_8);
            at += lengths[i];
        }
    }

    long number() {
        long rest = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte one = bytes[at++];
            rest |= (one & 0x7FL) << shift;
            if (one >= 0) {
                return rest >>> 1 ^ -(rest & 1);
            }
        }
        throw new IllegalArgumentException("Not a number");
    }

    int integer() {
        return Math.toIntExact(number());
    }

    /** A number of things, each of which takes a byte at least. */
    private int size() {
        long size = number();
        if (size < 0 || size > bytes.length - at) {
            throw new IllegalArgumentException("Not a size");
        }
        return (int) size;
    }

    boolean flag() {
        return number() != 0;
    }

    String text() {
        return texts[integer()];
    }

    @Nullable
    String optional() {
        return flag() ? text() : null;
    }

    List<String> texts() {
        return list(this::text);
    }

    <T> List<T> list(Supplier<T> one) {
        int size = size();
        List<T> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(one.get());
        }
        return all;
    }

    /** Whether all was read. */
    boolean isDone() {
        return at == bytes.length;
    }
}
