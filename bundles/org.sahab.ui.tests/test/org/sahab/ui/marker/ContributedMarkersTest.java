package org.sahab.ui.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.AnnotationPreference;
import org.eclipse.ui.texteditor.AnnotationTypeLookup;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sahab.model.rule.Dimension;
import org.sahab.report.wording.Labels;
import org.sahab.ui.settings.WorkbenchLanguage;
import org.sahab.ui.tests.Projects;
import org.sahab.ui.tests.Workbench;

/** How the platform shows the markers: editors and the Problems view. */
class ContributedMarkersTest {

    @AfterEach
    void cleanUp() throws CoreException {
        Workbench.onUi(() -> {
            Workbench.page().closeAllEditors(false);
        });
        Projects.deleteAll();
    }

    @Test
    void editors_show_findings_as_annotations_of_their_own() throws CoreException {
        AnnotationTypeLookup lookup = EditorsUI.getAnnotationTypeLookup();
        IProject project = Projects.plain("shop");
        IFile file = Projects.file(project, "notes.txt", "0123456789");
        IMarker marker = file.createMarker(
                FindingMarkers.TYPE,
                Map.of(
                        IMarker.SEVERITY,
                        IMarker.SEVERITY_WARNING,
                        IMarker.CHAR_START,
                        2,
                        IMarker.CHAR_END,
                        5,
                        IMarker.LINE_NUMBER,
                        1,
                        IMarker.MESSAGE,
                        "found"));
        assertThat(lookup.getAnnotationType(marker)).isEqualTo("org.sahab.ui.annotation.warning");
        assertThat(lookup.getAnnotationType(FindingMarkers.TYPE, IMarker.SEVERITY_INFO))
                .isEqualTo("org.sahab.ui.annotation.information");
        Workbench.onUi(() -> {
            ITextEditor editor = (ITextEditor) IDE.openEditor(Workbench.page(), file, EditorsUI.DEFAULT_TEXT_EDITOR_ID);
            assertThat(annotations(editor)).contains(new Position(2, 3));
        });
    }

    private static List<Position> annotations(ITextEditor editor) {
        IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
        List<Position> positions = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext(); ) {
            Annotation annotation = all.next();
            if (annotation.getType().equals("org.sahab.ui.annotation.warning")) {
                positions.add(model.getPosition(annotation));
            }
        }
        return positions;
    }

    @Test
    void users_can_choose_how_annotations_look_and_whether_next_and_previous_stop_there() {
        for (String type : new String[] {"org.sahab.ui.annotation.warning", "org.sahab.ui.annotation.information"}) {
            AnnotationPreference preference =
                    EditorsUI.getAnnotationPreferenceLookup().getAnnotationPreference(type);
            assertThat(preference.getAnnotationType()).isEqualTo(type);
            assertThat(preference.getColorPreferenceKey()).startsWith("sahab");
            assertThat(preference.getTextStylePreferenceKey()).startsWith("sahab");
            assertThat(preference.getVerticalRulerPreferenceKey()).startsWith("sahab");
            assertThat(preference.getOverviewRulerPreferenceKey()).startsWith("sahab");
            assertThat(preference.isGoToNextNavigationTarget()).isTrue();
            assertThat(preference.isGoToPreviousNavigationTarget()).isTrue();
        }
    }

    @Test
    void groups_of_the_problems_view_have_the_names_of_the_dimensions() {
        Labels labels = Labels.in(WorkbenchLanguage.get());
        Map<String, String> names = new TreeMap<>();
        Map<String, String> groups = new TreeMap<>();
        for (IConfigurationElement element :
                Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.ide.markerSupport")) {
            if (element.getName().equals("markerGroupingEntry")
                    && "org.sahab.ui.dimension".equals(element.getAttribute("markerGrouping"))) {
                names.put(element.getAttribute("id"), element.getAttribute("label"));
            }
            if (element.getName().equals("markerAttributeGrouping")
                    && FindingMarkers.DIMENSION.equals(element.getAttribute("attribute"))) {
                for (IConfigurationElement mapping : element.getChildren()) {
                    groups.put(mapping.getAttribute("value"), mapping.getAttribute("markerGroupingEntry"));
                }
            }
        }
        assertThat(groups).hasSize(Dimension.values().length);
        assertThat(Stream.of(Dimension.values()))
                .allSatisfy(dimension ->
                        assertThat(names.get(groups.get(dimension.name()))).isEqualTo(labels.name(dimension)));
    }
}
