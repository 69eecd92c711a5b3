package org.sahab.rules.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes values into bytes: numbers in as few as they need, every text once. {@link Unpacker} reads them in the same order. */
final class Packer {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private byte[] bytes = new byte[1 << 16];
    private int length;

    /** A number; small ones take one byte. */
    Packer number(long number) {
        long rest = number << 1 ^ number >> 63;
        while ((rest & ~0x7FL) != 0) {
            put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
        return this;
    }

    private void put(byte one) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = one;
    }

    Packer flag(boolean flag) {
        return number(flag ? 1 : 0);
    }

    Packer text(String text) {
        Integer known = numbers.putIfAbsent(text, texts.size());
        if (known == null) {
            texts.add(text);
            return number(texts.size() - 1L);
        }
        return number(known);
    }

    Packer optional(@Nullable String text) {
        flag(text != null);
        return text == null ? this : text(text);
    }

    Packer texts(Collection<String> all) {
        return list(all, this::text);
    }

    <T> Packer list(Collection<T> all, Consumer<T> one) {
        number(all.size());
        all.forEach(one);
        return this;
    }

    /** All of it: the texts, then what was written. */
    byte[] packed() {
        Packer whole = new Packer();
        whole.number(texts.size());
        List<byte[]> encoded = new ArrayList<>(texts.size());
        for (String text : texts) {
            byte[] one = text.getBytes(StandardCharsets.UTF_8);
            encoded.add(one);
            whole.number(one.length);
        }
        encoded.forEach(whole::append);
        whole.append(Arrays.copyOf(bytes, length));
        return Arrays.copyOf(whole.bytes, whole.length);
    }

    private void append(byte[] more) {
        if (length + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more.length));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }
}
