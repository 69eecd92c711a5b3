package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class RetiredContainerTest {

    @Test
    void importsOfTheContainerAreFound() {
        CheckTester.of("RetiredContainer").java("""
            package shop;

            import org.codehaus.plexus.PlexusContainer; // FOUND
            import org.codehaus.plexus.component.repository.exception.ComponentLookupException; // FOUND
            import org.codehaus.plexus.context.Context; // FOUND
            import org.codehaus.plexus.personality.plexus.lifecycle.phase.Initializable; // FOUND

            public class Builds {}
            """).test();
    }

    @Test
    void utilitiesAreNotFound() {
        CheckTester.of("RetiredContainer").java("""
            import org.codehaus.plexus.util.FileUtils;
            import org.codehaus.plexus.util.cli.Commandline;
            import org.codehaus.plexus.archiver.Archiver;

            class Builds {}
            """).test();
    }

    @Test
    void redbackIsNotFound() {
        CheckTester.of("RetiredContainer").java("""
            import org.codehaus.plexus.redback.rbac.Resource;

            class Builds {}
            """).test();
    }

    @Test
    void standardInjectionIsNotFound() {
        CheckTester.of("RetiredContainer").java("""
            import jakarta.inject.Inject;

            class Builds {
                @Inject
                Runnable job;
            }
            """).test();
    }
}
