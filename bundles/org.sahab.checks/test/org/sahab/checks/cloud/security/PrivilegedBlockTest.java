package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class PrivilegedBlockTest {

    @Test
    void blocksAndBranchesAreFound() {
        CheckTester.of("PrivilegedBlock").java("""
            import java.security.*;

            class Home {
                String all(PrivilegedAction<String> action, Permission permission) {
                    if (System.getSecurityManager() != null) { // FOUND
                        AccessController.checkPermission(permission); // FOUND
                    }
                    return AccessController.doPrivileged(action); // FOUND
                }
            }
            """).test();
    }

    @Test
    void actionsRunAsTheyAreAreNotFound() {
        CheckTester.of("PrivilegedBlock").java("""
            class Home {
                String all(java.security.PrivilegedAction<String> action) {
                    return action.run();
                }
            }
            """).test();
    }

    @Test
    void installingAManagerIsNotFound() {
        CheckTester.of("PrivilegedBlock").java("""
            class Home {
                void all() {
                    System.setSecurityManager(null);
                }
            }
            """).test();
    }

    @Test
    void otherControllersAreNotFound() {
        CheckTester.of("PrivilegedBlock").java("""
            class Home {
                static class AccessController {
                    static void doPrivileged(Runnable run) {}
                }

                void all() {
                    AccessController.doPrivileged(null);
                }
            }
            """).test();
    }
}
