package org.sahab.ui.marker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceStatus;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.MultiRule;
import org.jspecify.annotations.Nullable;
import org.sahab.ui.result.AssessedApplication;
import org.sahab.ui.result.Results;

/**
 * The markers of findings. They are updated by difference: a marker is known again by the identity of its finding, only what
 * differs is changed, and a marker that an editor has moved keeps its place until its file is analysed again.
 */
public final class FindingMarkers {

    /** The type of the markers. */
    public static final String TYPE = "org.sahab.ui.finding";

    /** Attribute: identity of the finding, by which it is known again after edits. */
    public static final String IDENTITY = "org.sahab.ui.identity";

    /** Attribute: id of the rule. */
    public static final String RULE = "org.sahab.ui.rule";

    /** Attribute: name of the constant of the dimension. */
    public static final String DIMENSION = "org.sahab.ui.dimension";

    /** Attribute: name of the dimension in the language of findings. */
    public static final String DIMENSION_NAME = "org.sahab.ui.dimensionName";

    /** Attribute: name of the constant of the category. */
    public static final String CATEGORY = "org.sahab.ui.category";

    /** One update at a time, as two would make the same marker twice. */
    private static final Object UPDATING = new Object();

    private final Results results;
    private final IWorkspace workspace = ResourcesPlugin.getWorkspace();

    private FindingMarkers(Results results) {
        this.results = results;
    }

    /** The markers of what is to be shown of some results. */
    public static FindingMarkers of(Results results) {
        return new FindingMarkers(results);
    }

    /**
     * Brings the markers of an application in line with its findings, their places included, as its files were just analysed.
     * Not for the thread of the user interface.
     */
    public void place(AssessedApplication analysed, IProgressMonitor monitor) throws CoreException {
        update(
                shown(analysed.projects().values()),
                accessible(analysed.projects().values()),
                true,
                monitor);
    }

    /**
     * Brings the markers of all that is shown in line with the settings; markers that are there keep their places. Not for the
     * thread of the user interface.
     */
    public void regrade(IProgressMonitor monitor) throws CoreException {
        List<AssessedApplication> all = results.shown();
        SubMonitor progress = SubMonitor.convert(monitor, all.size());
        for (AssessedApplication application : all) {
            update(List.of(application), accessible(application.projects().values()), false, progress.split(1));
        }
    }

    /** Removes all markers of findings from projects, in the background. */
    public void remove(Collection<IProject> projects) {
        MarkerJob.removal(projects).schedule();
    }

    private List<AssessedApplication> shown(Collection<String> projects) {
        return results.shown().stream()
                .filter(application -> application.projects().values().stream().anyMatch(projects::contains))
                .toList();
    }

    private Map<String, IProject> accessible(Collection<String> names) {
        Map<String, IProject> projects = new TreeMap<>();
        IWorkspaceRoot root = workspace.getRoot();
        for (String name : names) {
            IProject project = root.getProject(name);
            if (project.isAccessible()) {
                projects.put(name, project);
            }
        }
        return projects;
    }

    private void update(
            List<AssessedApplication> applications,
            Map<String, IProject> projects,
            boolean places,
            IProgressMonitor monitor)
            throws CoreException {
        Map<IProject, List<MarkerText>> wanted = new LinkedHashMap<>();
        projects.values().forEach(project -> wanted.put(project, new ArrayList<>()));
        for (AssessedApplication application : applications) {
            new MarkerChoice(results, application).addTo(wanted);
        }
        SubMonitor progress = SubMonitor.convert(monitor, wanted.size());
        synchronized (UPDATING) {
            for (Map.Entry<IProject, List<MarkerText>> each : wanted.entrySet()) {
                SubMonitor child = progress.newChild(1);
                try {
                    workspace.run(
                            m -> update(each.getKey(), each.getValue(), places),
                            rule(each.getKey(), each.getValue()),
                            IWorkspace.AVOID_UPDATE,
                            child);
                } catch (CoreException e) {
                    if (!isGone(e)) {
                        throw e;
                    }
                    // The project was closed or deleted while its markers were compared: it needs none.
                }
            }
        }
    }

    /** What it takes to change the markers of a project: as a rule nothing, so that no build or save has to wait. */
    private @Nullable ISchedulingRule rule(IProject project, List<MarkerText> wanted) {
        ISchedulingRule rule = workspace.getRuleFactory().markerRule(project);
        for (MarkerText text : wanted) {
            rule = MultiRule.combine(rule, workspace.getRuleFactory().markerRule(text.resource()));
        }
        return rule;
    }

    private void update(IProject project, List<MarkerText> wanted, boolean places) throws CoreException {
        if (!project.isAccessible()) {
            return;
        }
        Map<String, IMarker> before = new HashMap<>();
        List<IMarker> obsolete = new ArrayList<>();
        for (IMarker marker : project.findMarkers(TYPE, false, IResource.DEPTH_INFINITE)) {
            IMarker twin = before.putIfAbsent(marker.getAttribute(IDENTITY, ""), marker);
            if (twin != null) {
                obsolete.add(marker);
            }
        }
        for (MarkerText text : wanted) {
            IMarker marker = before.get(text.identity());
            if (marker != null && marker.getResource().equals(text.resource())) {
                before.remove(text.identity());
                change(marker, text, places);
            } else {
                create(text);
            }
        }
        obsolete.addAll(before.values());
        if (!obsolete.isEmpty()) {
            workspace.deleteMarkers(obsolete.toArray(IMarker[]::new));
        }
    }

    private static void change(IMarker marker, MarkerText text, boolean places) throws CoreException {
        Map<String, Object> now = marker.getAttributes();
        Map<String, Object> then = text.attributes();
        if (now == null) {
            return;
        }
        Map<String, @Nullable Object> different = new TreeMap<>();
        then.forEach((name, value) -> {
            if (!value.equals(now.get(name)) && (places || !MarkerText.PLACE.contains(name))) {
                different.put(name, value);
            }
        });
        if (places) {
            for (String name : MarkerText.PLACE) {
                if (now.containsKey(name) && !then.containsKey(name)) {
                    different.put(name, null);
                }
            }
        }
        if (!different.isEmpty()) {
            String[] names = different.keySet().toArray(String[]::new);
            marker.setAttributes(names, different.values().toArray());
        }
    }

    private static void create(MarkerText text) throws CoreException {
        try {
            text.resource().createMarker(TYPE, text.attributes());
        } catch (CoreException e) {
            if (!isGone(e)) {
                throw e;
            }
            // deleted or closed since it was analysed; there is nothing left to mark
        }
    }

    private static boolean isGone(CoreException e) {
        return Set.of(IResourceStatus.RESOURCE_NOT_FOUND, IResourceStatus.PROJECT_NOT_OPEN)
                .contains(e.getStatus().getCode());
    }
}
