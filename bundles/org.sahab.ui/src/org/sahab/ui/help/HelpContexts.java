package org.sahab.ui.help;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.help.AbstractContextProvider;
import org.eclipse.help.IContext;
import org.eclipse.help.IContext2;
import org.eclipse.help.IHelpResource;
import org.jspecify.annotations.Nullable;
import org.sahab.model.text.Language;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.settings.WorkbenchLanguage;

/** What F1 shows in the view, on the pages of settings and in the wizard. */
public final class HelpContexts extends AbstractContextProvider {

    /** Made by the help. */
    public HelpContexts() {}

    /** A place that help is asked for at; its id is {@code org.sahab.ui.} and the name in lower case. */
    enum Place {
        /** The Cloud Readiness view. */
        VIEW(Guide.VIEW, Guide.ASSESS, Guide.FIXES, Guide.SUPPRESS, Guide.INCOMPLETE),
        /** The preference page. */
        PREFERENCES(Guide.SETTINGS, Guide.MARKERS),
        /** The property page. */
        PROPERTIES(Guide.SETTINGS, Guide.MARKERS),
        /** The wizard. */
        EXPORT(Guide.EXPORT, Guide.INCOMPLETE);

        private final List<Guide> pages;

        Place(Guide... pages) {
            this.pages = List.of(pages);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String id() {
            return SahabPlugin.ID + "." + word();
        }

        List<Guide> pages() {
            return pages;
        }
    }

    @Override
    public @Nullable IContext getContext(String id, String locale) {
        return Arrays.stream(Place.values())
                .filter(place -> place.id().equals(id))
                .findFirst()
                .map(place -> new Context(place, WorkbenchLanguage.of(locale)))
                .orElse(null);
    }

    @Override
    public String[] getPlugins() {
        return new String[] {SahabPlugin.ID};
    }

    private record Context(Place place, Language language) implements IContext2 {

        @Override
        public IHelpResource[] getRelatedTopics() {
            return place.pages().stream()
                    .map(page -> new HelpTopic(page.title(language), HelpAddress.of(page), List.of()))
                    .toArray(IHelpResource[]::new);
        }

        @Override
        public String getText() {
            return Texts.in(language).text("context." + place.word());
        }

        @Override
        public String getStyledText() {
            return getText();
        }

        @Override
        public String getTitle() {
            return place.pages().getFirst().title(language);
        }

        @Override
        public @Nullable String getCategory(IHelpResource topic) {
            return null;
        }
    }
}
