package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTextTest {

    private static String page(String markdown) {
        return new PageText(40).render(markdown);
    }

    @Test
    void headingsAreUnderlinedAndParagraphsWrapped() {
        assertThat(page("""
            # Files on the *local* disk
            The disk of a container is **gone** with it, and so is everything `FileWriter` wrote.
            ### How to fix it
            Use an object store.
            """)).isEqualTo("""
                Files on the local disk
                ═══════════════════════

                The disk of a container is gone with it,
                and so is everything FileWriter wrote.

                How to fix it
                ─────────────

                Use an object store.
                """);
    }

    @Test
    void codeKeepsItsLines() {
        assertThat(page("""
            Bad:

            ```java
            if (a < b) {

                c();
            }
            ```
            """)).isEqualTo("""
                Bad:

                    if (a < b) {

                        c();
                    }
                """);
    }

    @Test
    void listsHangAndNest() {
        assertThat(page("""
            - one that is longer than what fits on a line
            - two
              1. inner
              2. second
            """)).isEqualTo("""
                • one that is longer than what fits on a
                  line
                • two

                  1. inner
                  2. second
                """);
    }

    @Test
    void addressesCanBeCopied() {
        assertThat(page("See [the factors](https://example.org/a-long-path/that-does/not-fit/a-line) and"
                        + " <https://a.org>."))
                .isEqualTo("""
                    See the factors
                    (https://example.org/a-long-path/that-does/not-fit/a-line)
                    and https://a.org.
                    """);
    }

    @Test
    void tablesHaveColumns() {
        assertThat(page("""
            | store | for |
            |---|---|
            | S3 | objects |
            | Redis | sessions |
            """)).isEqualTo("""
                store  for
                S3     objects
                Redis  sessions
                """);
    }

    @Test
    void quotesAreMarked() {
        assertThat(page("> a\n>\n> b")).isEqualTo("> a\n\n> b\n");
    }

    @Test
    void aPageCannotDriveTheTerminal() {
        assertThat(page("a\u001b[2Jb\u0007")).isEqualTo("a?[2Jb?\n");
    }
}
