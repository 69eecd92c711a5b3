package org.sahab.ui.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.FrameworkUtil;
import org.sahab.model.text.Language;
import org.sahab.ui.tests.Workbench;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CheatSheetTest {

    private static final String OPEN = "org.eclipse.ui.cheatsheets.openCheatSheet";
    private static final String VIEW = "org.eclipse.ui.cheatsheets.views.CheatSheetView";

    private static Document sheet(Language language) throws Exception {
        String folder = language == Language.ENGLISH ? "" : "nl/" + language.code() + "/";
        URL url = FrameworkUtil.getBundle(HelpPages.class).getEntry(folder + "cheatsheets/first.xml");
        assertThat(url).as(language.name()).isNotNull();
        try (InputStream stream = url.openStream()) {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(stream);
        }
    }

    private static List<String> attributes(Document sheet, String element, String attribute) {
        NodeList elements = sheet.getElementsByTagName(element);
        return IntStream.range(0, elements.getLength())
                .mapToObj(i -> ((Element) elements.item(i)).getAttribute(attribute))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStepLeadsSomewhereAndEveryButtonDoesSomething(Language language) throws Exception {
        Document sheet = sheet(language);

        for (String address : attributes(sheet, "item", "href")) {
            assertThat(HelpPages.html(address.replaceFirst("^/org.sahab.ui/", ""), language))
                    .as(address)
                    .isPresent();
        }
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        for (String serialized : attributes(sheet, "command", "serialization")) {
            ParameterizedCommand command = Workbench.onUi(() -> commands.deserialize(serialized));
            assertThat(command.getCommand().isDefined()).as(serialized).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void stepsAreTheSameInEveryLanguage(Language language) throws Exception {
        assertThat(shape(sheet(language))).isEqualTo(shape(sheet(Language.ENGLISH)));
        assertThat(attributes(sheet(language), "item", "title"))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void theSheetOpensInItsView() {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        assumeTrue(Workbench.onUi(() -> commands.getCommand(OPEN).isDefined()), "an Eclipse with cheat sheets");
        IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
        Workbench.onUi(() -> {
            handlers.executeCommand(commands.deserialize(OPEN + "(cheatSheetId=org.sahab.ui.first)"), null);
        });
        try {
            Workbench.waitFor("the view", () -> Workbench.page().findView(VIEW) != null);
            Workbench.picture(Workbench.onUi(() -> Workbench.window().getShell()), "cheatsheet");
        } finally {
            Workbench.closeView(VIEW);
        }
    }

    private static List<String> shape(Document sheet) {
        List<String> shape = new ArrayList<>();
        NodeList items = sheet.getElementsByTagName("item");
        for (int i = 0; i < items.getLength(); i++) {
            Element item = (Element) items.item(i);
            shape.add(item.getAttribute("href") + " " + item.getAttribute("skip"));
            NodeList commands = item.getElementsByTagName("command");
            for (int j = 0; j < commands.getLength(); j++) {
                shape.add(((Element) commands.item(j)).getAttribute("serialization"));
            }
        }
        return shape;
    }
}
