package org.sahab.checks.cloud.runtime;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class DeploymentApiTest {

    @Test
    void importsOfTheInterfaceAreFound() {
        CheckTester.of("DeploymentApi").java("""
            package shop;

            import javax.enterprise.deploy.shared.ModuleType; // FOUND
            import javax.enterprise.deploy.spi.DeploymentManager; // FOUND

            public class Deployer {}
            """).test();
    }

    @Test
    void otherPackagesOfThatPrefixAreNotFound() {
        CheckTester.of("DeploymentApi").java("""
            import javax.enterprise.context.RequestScoped;
            import javax.enterprise.inject.Produces;

            class Beans {}
            """).test();
    }

    @Test
    void ownDeployersAreNotFound() {
        CheckTester.of("DeploymentApi").java("""
            package shop.deploy.spi;

            class DeploymentManager {}
            """).test();
    }

    @Test
    void textsAreNotFound() {
        CheckTester.of("DeploymentApi").java("""
            class Names {
                String name = "javax.enterprise.deploy.spi.DeploymentManager";
            }
            """).test();
    }
}
