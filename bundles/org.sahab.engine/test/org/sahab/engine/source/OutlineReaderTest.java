package org.sahab.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OutlineReaderTest {

    private static Outline read(String code) {
        return OutlineReader.read(code.toCharArray());
    }

    @Test
    void readsPackageImportsAndTopLevelTypes() {
        Outline outline = read("""
            // package wrong; class Wrong {}
            @Deprecated(since = "class Wrong2 {") package /* here */ a . b.c;
            import java.util.List;
            import java.io.*;
            import static java.lang.Math.max;
            /** class Wrong3 {} */
            public final class One { class Nested {} String s = "class Wrong4 {"; char c = '{'; }
            interface Two {} enum Three { A } record Four(int x) {} @interface Five {}
            class Six { String t = \"""
                } class Wrong5 {
                \"""; Object o = Six.class; }
            """);
        assertThat(outline.packageName()).isEqualTo("a.b.c");
        assertThat(outline.types()).containsExactly("One", "Two", "Three", "Four", "Five", "Six");
        assertThat(outline.imports()).containsExactly("java.util.List", "java.io.*");
        assertThat(outline.openBraces()).isZero();
    }

    @Test
    void takesBrokenCodeAsItComes() {
        assertThat(read("package").packageName()).isEmpty();
        assertThat(read("package a.").types()).isEmpty();
        assertThat(read("class").types()).isEmpty();
        assertThat(read("class A { void m() { if (").openBraces()).isEqualTo(2);
        assertThat(read("/* never closed").types()).isEmpty();
        assertThat(read("\"never closed\nclass A {}").types()).containsExactly("A");
        assertThat(read("import x; class A {}").imports()).isEmpty();
    }
}
