package org.sahab.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.help.AbstractTocProvider;
import org.eclipse.help.IToc;
import org.eclipse.help.ITocContribution;
import org.eclipse.help.ITopic;
import org.eclipse.help.IUAElement;
import org.jspecify.annotations.Nullable;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Labels;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.settings.RuleList;
import org.sahab.ui.settings.WorkbenchLanguage;

/** The table of contents: the guide, and Sahab's own rules by dimension. */
public final class HelpToc extends AbstractTocProvider {

    /** Made by the help. */
    public HelpToc() {}

    @Override
    public ITocContribution[] getTocContributions(String locale) {
        return new ITocContribution[] {new Contribution(locale, toc(WorkbenchLanguage.of(locale)))};
    }

    static HelpTopic toc(Language language) {
        List<HelpTopic> topics = new ArrayList<>();
        for (Guide page : Guide.values()) {
            if (page != Guide.START) {
                topics.add(new HelpTopic(page.title(language), HelpAddress.of(page), List.of()));
            }
        }
        topics.add(new HelpTopic(Texts.in(language).text("rules"), HelpAddress.ofRules(), rules(language)));
        return new HelpTopic(Guide.START.title(language), HelpAddress.of(Guide.START), topics);
    }

    private static List<HelpTopic> rules(Language language) {
        Labels labels = Labels.in(language);
        List<HelpTopic> groups = new ArrayList<>();
        Map<Dimension, List<RuleDescriptor>> rules =
                HelpPages.byDimension(RuleList.builtIn().descriptors(), language);
        rules.forEach((dimension, members) -> groups.add(new HelpTopic(
                labels.name(dimension),
                HelpAddress.ofRules(),
                members.stream()
                        .map(rule -> new HelpTopic(
                                HelpPages.title(rule, language), HelpAddress.ofRule(rule.id()), List.of()))
                        .toList())));
        return groups;
    }

    /** The table itself, whose first topic is the page that it leads to. */
    private record Table(HelpTopic first) implements IToc {

        @Override
        public String getLabel() {
            return first.getLabel();
        }

        @Override
        public String getHref() {
            return first.getHref();
        }

        @Override
        public ITopic[] getTopics() {
            return first.getSubtopics();
        }

        @Override
        public @Nullable ITopic getTopic(@Nullable String href) {
            return href == null || href.equals(getHref())
                    ? first
                    : first.find(href).orElse(null);
        }

        @Override
        public boolean isEnabled(IEvaluationContext context) {
            return true;
        }

        @Override
        public IUAElement[] getChildren() {
            return first.getChildren();
        }
    }

    /** The table as the help takes it. */
    private record Contribution(String locale, HelpTopic toc) implements ITocContribution {

        @Override
        public @Nullable String getCategoryId() {
            return null;
        }

        @Override
        public String getContributorId() {
            return SahabPlugin.ID;
        }

        @Override
        public String[] getExtraDocuments() {
            return new String[0];
        }

        @Override
        public String getId() {
            return "/" + SahabPlugin.ID + "/help";
        }

        @Override
        public String getLocale() {
            return locale;
        }

        @Override
        public @Nullable String getLinkTo() {
            return null;
        }

        @Override
        public IToc getToc() {
            return new Table(toc);
        }

        @Override
        public boolean isPrimary() {
            return true;
        }
    }
}
