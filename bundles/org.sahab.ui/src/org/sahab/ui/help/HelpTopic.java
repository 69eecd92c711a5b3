package org.sahab.ui.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.help.ITopic;
import org.eclipse.help.IUAElement;

/**
 * An entry of the table of contents.
 *
 * @param label what it is called
 * @param address the page it leads to
 * @param topics what stands below it
 */
record HelpTopic(String label, String address, List<HelpTopic> topics) implements ITopic {

    @Override
    public String getLabel() {
        return label;
    }

    @Override
    public String getHref() {
        return address;
    }

    @Override
    public ITopic[] getSubtopics() {
        return topics.toArray(ITopic[]::new);
    }

    @Override
    public IUAElement[] getChildren() {
        return getSubtopics();
    }

    @Override
    public boolean isEnabled(IEvaluationContext context) {
        return true;
    }

    /** The topic of an address at any depth below. */
    Optional<HelpTopic> find(String wanted) {
        return topics.stream()
                .flatMap(topic -> topic.address().equals(wanted) ? Stream.of(topic) : topic.find(wanted).stream())
                .findFirst();
    }
}
