package org.sahab.ui.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.IPackageFragment;
import org.eclipse.jdt.core.IPackageFragmentRoot;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkingSet;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sahab.ui.result.Focus;
import org.sahab.ui.tests.Projects;
import org.sahab.ui.tests.Workbench;

class TargetTest {

    private IJavaProject shop;
    private IProject docs;
    private IFile order;

    @BeforeEach
    void makeProjects() throws CoreException {
        shop = Projects.java("shop");
        docs = Projects.plain("docs");
        order = Projects.file(
                shop.getProject(), "src/com/acme/Order.java", "package com.acme; class Order { int id; }");
    }

    @AfterEach
    void cleanUp() throws CoreException {
        Workbench.onUi(() -> {
            Workbench.page().closeAllEditors(false);
        });
        Projects.deleteAll();
    }

    private static Target of(Object... elements) {
        return Target.of(List.of(elements));
    }

    private static Focus focus(Target target) {
        @Nullable Focus focus = target.focus();
        if (focus == null) {
            throw new AssertionError("No focus");
        }
        return focus;
    }

    @Test
    void projects_are_assessed_as_a_whole() {
        assertThat(of(shop, docs)).isEqualTo(new Target(List.of(docs, shop.getProject()), null));
        assertThat(of(shop.getProject()).focus()).isNull();
    }

    @Test
    void a_file_stands_for_its_project_and_is_what_is_looked_at() {
        ICompilationUnit unit = JavaCore.createCompilationUnitFrom(order);
        for (Object element : new Object[] {
            order, unit, unit.getType("Order"), unit.getType("Order").getField("id")
        }) {
            Target target = of(element);
            assertThat(target.projects()).containsExactly(shop.getProject());
            assertThat(focus(target).paths()).containsExactly("shop/src/com/acme/Order.java");
            assertThat(focus(target).label()).isEqualTo("Order.java");
        }
    }

    @Test
    void a_package_is_its_own_files_and_a_source_folder_is_all_below() {
        IPackageFragmentRoot src = shop.getPackageFragmentRoot(shop.getProject().getFolder("src"));
        IPackageFragment acme = src.getPackageFragment("com.acme");
        assertThat(focus(of(acme)).direct()).containsExactly("shop/src/com/acme");
        assertThat(focus(of(acme)).label()).isEqualTo("com.acme");
        assertThat(focus(of(src)).paths()).containsExactly("shop/src");
    }

    @Test
    void a_working_set_is_its_elements_under_its_own_name() {
        IWorkingSet set = PlatformUI.getWorkbench()
                .getWorkingSetManager()
                .createWorkingSet("Mine", new IAdaptable[] {order, docs});
        Target target = of(set);
        assertThat(target.projects()).containsExactly(docs, shop.getProject());
        assertThat(focus(target).paths()).containsExactly("docs", "shop/src/com/acme/Order.java");
        assertThat(focus(target).label()).isEqualTo("Mine");
    }

    @Test
    void what_adapts_to_a_resource_is_that_resource() {
        IAdaptable adaptable = new IAdaptable() {
            @Override
            public <T> @Nullable T getAdapter(Class<T> adapter) {
                return adapter.isInstance(order) ? adapter.cast(order) : null;
            }
        };
        assertThat(focus(of(adaptable)).paths()).containsExactly("shop/src/com/acme/Order.java");
    }

    @Test
    void closed_projects_and_things_of_elsewhere_are_left_out() throws CoreException {
        docs.close(null);
        assertThat(of(docs, "text").isEmpty()).isTrue();
    }

    @Test
    void where_nothing_is_selected_the_file_in_the_editor_counts() {
        Target target = Workbench.onUi(() -> {
            IEditorPart editor = IDE.openEditor(Workbench.page(), order);
            return Target.of(StructuredSelection.EMPTY, editor);
        });
        assertThat(focus(target).paths()).containsExactly("shop/src/com/acme/Order.java");
    }

    @Test
    void many_elements_are_counted() throws CoreException {
        Object[] files = new Object[6];
        for (int i = 0; i < files.length; i++) {
            files[i] = Projects.file(docs, i + ".txt", "");
        }
        assertThat(focus(of(files)).label()).isEqualTo("0.txt, 1.txt, 2.txt and 3 more");
    }
}
