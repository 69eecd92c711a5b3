package org.sahab.ui.tests;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;

/** The strings that a compiled class names, as its constant pool holds them. */
final class ClassConstants {

    private static final int MAGIC = 0xCAFEBABE;

    private ClassConstants() {}

    /** The strings of a class file, names of members among them. */
    static Set<String> strings(InputStream classFile) throws IOException {
        DataInputStream data = new DataInputStream(classFile);
        if (data.readInt() != MAGIC) {
            throw new IOException("Not a class file");
        }
        data.readInt(); // version
        int count = data.readUnsignedShort();
        Set<String> strings = new TreeSet<>();
        for (int i = 1; i < count; i++) {
            int tag = data.readUnsignedByte();
            switch (tag) {
                case 1 -> strings.add(data.readUTF());
                case 7, 8, 16, 19, 20 -> data.skipNBytes(2);
                case 15 -> data.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> data.skipNBytes(4);
                case 5, 6 -> {
                    // a long or double takes two places
                    data.skipNBytes(8);
                    i++;
                }
                default -> throw new IOException("Constant of kind " + tag);
            }
        }
        return strings;
    }
}
