package org.sahab.ui.view;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.rule.Category;

/** The pictures of rows; what they say stands in a column in words, too. */
final class RowImages {

    private final LocalResourceManager resources;
    private final Map<String, Image> byName = new HashMap<>();

    /** For a control, whose end is the end of the pictures. */
    RowImages(Control owner) {
        resources = new LocalResourceManager(JFaceResources.getResources(owner.getDisplay()), owner);
    }

    Image of(Row row) {
        return switch (row) {
            case ShownFinding finding ->
                finding.isStrength()
                        ? own("strength")
                        : own(finding.finding().category().key());
            case Group group -> of(group);
            case Remark remark -> of(remark.severity());
        };
    }

    private Image of(Group group) {
        return switch (group.kind()) {
            case DIMENSION -> own("dimension");
            case RULE ->
                own(group.tally().isEmpty() ? "strength" : category(group).key());
            case MODULE -> shared(IDE.SharedImages.IMG_OBJ_PROJECT);
            case FILE -> file(RowTexts.fileName(group.anyFinding()));
            case INCOMPLETE -> of(Severity.WARNING);
            case REMARKS -> shared(ISharedImages.IMG_OBJ_FOLDER);
        };
    }

    private static Category category(Group group) {
        return group.tally().category();
    }

    Image of(Severity severity) {
        return shared(
                switch (severity) {
                    case ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
                    case WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
                    case INFO -> ISharedImages.IMG_OBJS_INFO_TSK;
                });
    }

    Image own(String name) {
        return byName.computeIfAbsent(name, missing -> resources.create(Icons.of(missing)));
    }

    private static Image shared(String key) {
        return workbench().getSharedImages().getImage(key);
    }

    private Image file(String name) {
        int dot = name.lastIndexOf('.');
        return byName.computeIfAbsent("*" + name.substring(Math.max(0, dot)), missing -> {
            ImageDescriptor descriptor = workbench().getEditorRegistry().getImageDescriptor(name);
            return resources.create(descriptor);
        });
    }

    private static IWorkbench workbench() {
        return PlatformUI.getWorkbench();
    }
}
