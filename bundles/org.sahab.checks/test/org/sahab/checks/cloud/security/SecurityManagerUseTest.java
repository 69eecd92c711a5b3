package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SecurityManagerUseTest {

    @Test
    void managersAndPoliciesAreFound() {
        CheckTester.of("SecurityManagerUse").java("""
            import java.security.Policy;

            class Sandbox {
                void all(SecurityManager manager, Policy policy) {
                    System.setSecurityManager(manager); // FOUND
                    Policy.setPolicy(policy); // FOUND
                    Policy.getPolicy().refresh(); // FOUND
                }
            }
            """).java("""
                        class Strict extends SecurityManager {} // FOUND
                        """).test();
    }

    @Test
    void askingForTheManagerIsNotFound() {
        CheckTester.of("SecurityManagerUse").java("""
            class Ask {
                boolean any() {
                    return System.getSecurityManager() != null;
                }
            }
            """).test();
    }

    @Test
    void privilegedBlocksAreNotFound() {
        CheckTester.of("SecurityManagerUse").java("""
            class Block {
                Object run(java.security.PrivilegedAction<Object> action) {
                    return java.security.AccessController.doPrivileged(action);
                }
            }
            """).test();
    }

    @Test
    void otherPoliciesAreNotFound() {
        CheckTester.of("SecurityManagerUse").java("""
            class Insurance {
                static class Policy {
                    static Policy getPolicy() {
                        return new Policy();
                    }
                }

                Policy policy = Policy.getPolicy();
            }
            """).test();
    }
}
