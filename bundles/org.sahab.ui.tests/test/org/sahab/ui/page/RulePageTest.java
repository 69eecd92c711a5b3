package org.sahab.ui.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.ui.tests.Workbench.onUi;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Suppression;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Evidence;
import org.sahab.model.rule.Link;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.RuleText;
import org.sahab.model.text.Language;
import org.sahab.ui.tests.Assessments;
import org.sahab.ui.tests.Workbench;

/** Pages in a real control. */
class RulePageTest {

    private static final RuleDescriptor RULE = rule();

    private static RuleDescriptor rule() {
        SortedMap<String, RuleText> texts = new TreeMap<>();
        String code = "\n```java\nint a; // one\n```\n";
        texts.put(
                "en",
                new RuleText(
                        "State in a session", new TreeMap<>(), "## Why\n\nSee [here](https://example.org).\n" + code));
        texts.put("ar", new RuleText("حالة في جلسة", new TreeMap<>(), "## لماذا\n\nلأن `HttpSession` هنا.\n" + code));
        return new RuleDescriptor(
                "SessionState",
                List.of(),
                "Cloud",
                RuleDescriptor.Kind.CHECK,
                Dimension.STATE,
                Category.MANDATORY,
                5,
                Evidence.REASONED,
                false,
                List.of(),
                List.of(),
                new TreeMap<>(),
                List.of(new Link("https://example.org/more", "More"), new Link("javascript:alert(1)", "Evil")),
                texts);
    }

    private static void with(BiConsumer<RulePage, StyledText> test) {
        onUi(() -> {
            Shell shell = new Shell(Workbench.window().getShell());
            try {
                shell.setLayout(new FillLayout());
                RulePage page = new RulePage(shell, SWT.NONE);
                StyledText text =
                        Workbench.controls(page, StyledText.class, any -> true).get(0);
                shell.setSize(500, 400);
                shell.open();
                test.accept(page, text);
            } finally {
                shell.dispose();
            }
        });
    }

    private static @Nullable StyleRange at(RulePage page, StyledText text, String what) {
        return page.paint().rangeAt(text.getText().indexOf(what));
    }

    @Test
    void showsTitleFactsPageAndReferences() {
        with((page, text) -> {
            page.show(RULE, Language.ENGLISH);
            assertThat(text.getText())
                    .startsWith("State in a session\nmandatory · State and sessions · 5 points per finding")
                    .contains("Why\nSee here.")
                    .endsWith("• More\n• Evil");
            assertThat(at(page, text, "here").underlineStyle).isEqualTo(SWT.UNDERLINE_LINK);
            assertThat(at(page, text, "More").underlineStyle).isEqualTo(SWT.UNDERLINE_LINK);
            assertThat(at(page, text, "Evil")).isNull();
            assertThat(at(page, text, "int a;").font.getFontData()[0].getName())
                    .isEqualTo(JFaceResources.getTextFont().getFontData()[0].getName());
        });
    }

    @Test
    void runsInTheDirectionOfItsLanguageWithCodeFromLeftToRight() {
        with((page, text) -> {
            page.show(RULE, Language.ARABIC);
            assertThat(text.getOrientation()).isEqualTo(SWT.RIGHT_TO_LEFT);
            int code = text.getLineAtOffset(text.getText().indexOf("int a;"));
            assertThat(page.paint().alignment(page.shown().lines().get(code))).isEqualTo(SWT.RIGHT);
            assertThat(page.paint().alignment(page.shown().lines().get(0))).isEqualTo(SWT.LEFT);
            // No marks in the text itself: they would come along into the clipboard.
            assertThat(text.getLine(code)).isEqualTo("int a; // one");
            assertThat(text.getText().substring(text.getText().indexOf("لماذا")))
                    .doesNotContain("\u2066");
            page.show(RULE, Language.ENGLISH);
            assertThat(text.getOrientation()).isEqualTo(SWT.LEFT_TO_RIGHT);
        });
    }

    @Test
    void aRuleOfSomebodyElseSaysWhereItComesFromAndWhatItIsLabelled() {
        with((page, text) -> {
            List<String> opened = new ArrayList<>();
            page.onInnerLink(opened::add);
            RuleDescriptor foreign = Assessments.foreignRule(
                    "old-00001", "Use **new** calls", "konveyor.io/target=new2+", "konveyor.io/source=old1");
            page.show(new RuleWriting(foreign, Language.ENGLISH).origin("file", "rules.yaml:12"));
            assertThat(text.getText())
                    .contains("mandatory · 3 points per finding · \u2068from/old\u2069")
                    .doesNotContain("evidence")
                    .contains("Use new calls")
                    .endsWith("rules.yaml:12\nLabels: konveyor.io/source=old1 konveyor.io/target=new2+");
            text.setCaretOffset(text.getText().indexOf("rules.yaml"));
            Event enter = new Event();
            enter.character = SWT.CR;
            text.notifyListeners(SWT.KeyDown, enter);
            assertThat(opened).containsExactly("file");

            page.show(RULE, Language.ENGLISH);
            assertThat(text.getText()).contains("evidence").doesNotContain("Labels:");
        });
    }

    @Test
    void leadsToRelatedPlacesByKeyboard() {
        with((page, text) -> {
            List<String> opened = new ArrayList<>();
            page.onInnerLink(opened::add);
            page.show(new RuleWriting(RULE, Language.ENGLISH).place("0", "shop/src/Cart.java:7"));
            text.setCaretOffset(text.getText().indexOf("Cart.java"));
            Event enter = new Event();
            enter.character = SWT.CR;
            enter.keyCode = SWT.CR;
            text.notifyListeners(SWT.KeyDown, enter);
            assertThat(opened).containsExactly("0");
        });
    }

    @Test
    void saysWhyAFindingIsNotCounted() {
        with((page, text) -> {
            Place place = new Place("shop", "src/Cart.java", Region.WHOLE);
            page.show(new RuleWriting(RULE, Language.ENGLISH)
                    .suppression(new Suppression(Suppression.Where.IN_CODE, "goes next year", place)));
            assertThat(text.getText()).contains("Suppressed: \u2068goes next year\u2069");
        });
    }
}
