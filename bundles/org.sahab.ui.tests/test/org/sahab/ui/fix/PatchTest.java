package org.sahab.ui.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.text.edits.CopySourceEdit;
import org.eclipse.text.edits.CopyTargetEdit;
import org.eclipse.text.edits.DeleteEdit;
import org.eclipse.text.edits.InsertEdit;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEdit;
import org.junit.jupiter.api.Test;

/** Steps one after another as replacements in the first text. */
class PatchTest {

    @Test
    void stepsApartStayApart() {
        Patch patch = new Patch("one two three");
        patch.add(List.of(new Replacement(8, 5, "3")));
        patch.add(List.of(new Replacement(0, 3, "first")));

        assertThat(patch.now()).isEqualTo("first two 3");
        assertThat(patch.groups())
                .extracting(Patch.Group::replacements)
                .containsExactly(List.of(new Replacement(8, 5, "3")), List.of(new Replacement(0, 3, "first")));
    }

    @Test
    void stepInNewTextJoinsTheStepThatMadeIt() {
        Patch patch = new Patch("one two three");
        patch.add(List.of(new Replacement(4, 3, "a long word"), new Replacement(13, 0, "!")));
        patch.add(List.of(new Replacement(6, 4, "short")));

        assertThat(patch.now()).isEqualTo("one a short word three!");
        assertThat(patch.groups()).singleElement().satisfies(group -> {
            assertThat(group.steps()).containsExactly(0, 1);
            assertThat(group.replacements())
                    .containsExactly(new Replacement(4, 3, "a short word"), new Replacement(13, 0, "!"));
        });
    }

    @Test
    void stepsThatUndoEachOtherChangeNothing() {
        Patch patch = new Patch("one two");
        patch.add(List.of(new Replacement(0, 3, "1")));
        patch.add(List.of(new Replacement(0, 1, "one")));

        assertThat(patch.groups()).isEmpty();
    }

    @Test
    void insertionsInOnePlaceKeepTheirOrder() {
        Patch patch = new Patch("ab");
        patch.add(List.of(new Replacement(1, 0, "1"), new Replacement(1, 0, "2")));

        assertThat(patch.now()).isEqualTo("a12b");
    }

    /** Whatever is done, doing all groups in the first text gives the last one. */
    @Test
    void groupsGiveTheTextThatTheStepsGive() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            Patch patch = new Patch("abcdefghijklmnopqrstuvwxyz");
            int steps = random.nextInt(6);
            for (int step = 0; step < steps; step++) {
                patch.add(replacements(random, patch.now().length()));
            }
            List<Replacement> all = new ArrayList<>();
            patch.groups().forEach(group -> all.addAll(group.replacements()));
            assertThat(applied(patch.before(), all)).isEqualTo(patch.now());
        }
    }

    private static List<Replacement> replacements(Random random, int length) {
        List<Replacement> some = new ArrayList<>();
        int at = 0;
        while (at < length && some.size() < 3) {
            int offset = at + random.nextInt(length - at + 1);
            int end = offset + random.nextInt(Math.min(4, length - offset + 1));
            some.add(new Replacement(offset, end - offset, "XYZ".substring(random.nextInt(4))));
            at = end + 1;
        }
        return some;
    }

    private static String applied(String text, List<Replacement> replacements) {
        MultiTextEdit edit = new MultiTextEdit();
        replacements.forEach(one -> edit.addChild(new ReplaceEdit(one.offset(), one.length(), one.text())));
        return applied(text, edit);
    }

    private static String applied(String text, TextEdit edit) {
        Document document = new Document(text);
        try {
            edit.apply(document);
        } catch (BadLocationException e) {
            throw new AssertionError(e);
        }
        return document.get();
    }

    @Test
    void editsAreTakenApart() {
        MultiTextEdit edit = new MultiTextEdit();
        edit.addChild(new InsertEdit(0, "a"));
        edit.addChild(new DeleteEdit(2, 1));
        MultiTextEdit inner = new MultiTextEdit();
        inner.addChild(new ReplaceEdit(4, 1, "b"));
        edit.addChild(inner);

        assertThat(Replacement.of(edit, "012345"))
                .containsExactly(new Replacement(0, 0, "a"), new Replacement(2, 1, ""), new Replacement(4, 1, "b"));
    }

    @Test
    void copiesBecomeTheStretchThatDiffers() {
        CopySourceEdit source = new CopySourceEdit(0, 2);
        MultiTextEdit edit = new MultiTextEdit();
        edit.addChild(source);
        edit.addChild(new CopyTargetEdit(4, source));

        assertThat(Replacement.of(edit, "012345")).containsExactly(new Replacement(4, 0, "01"));
    }

    @Test
    void differenceIsTheShortest() {
        assertThat(Replacement.between("aXb", "aYYb")).isEqualTo(new Replacement(1, 1, "YY"));
        assertThat(Replacement.between("aa", "aaa")).isEqualTo(new Replacement(2, 0, "a"));
        assertThat(Replacement.between("same", "same")).isEqualTo(new Replacement(4, 0, ""));
    }
}
