package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class JaasLoginModuleTest {

    @Test
    void modulesAndTheirHeirsAreFound() {
        CheckTester.of("JaasLoginModule").java("""
            import java.util.Map;
            import javax.security.auth.Subject;
            import javax.security.auth.callback.CallbackHandler;
            import javax.security.auth.spi.LoginModule;

            class ShopLoginModule implements LoginModule { // FOUND
                public void initialize(Subject subject, CallbackHandler asks, Map<String, ?> shared, Map<String, ?> options) {}

                public boolean login() {
                    return true;
                }

                public boolean commit() {
                    return true;
                }

                public boolean abort() {
                    return true;
                }

                public boolean logout() {
                    return true;
                }
            }
            """).java("""
                class Directory extends com.sun.security.auth.module.LdapLoginModule { // FOUND
                }
                """).test();
    }

    @Test
    void identityStoresAreNotFound() {
        CheckTester.of("JaasLoginModule").java("""
            import jakarta.security.enterprise.identitystore.IdentityStore;

            class Users implements IdentityStore {}
            """).test();
    }

    @Test
    void usesOfAModuleAreNotFound() {
        CheckTester.of("JaasLoginModule").java("""
            import javax.security.auth.spi.LoginModule;

            class Loader {
                LoginModule module;

                boolean in(LoginModule other) throws Exception {
                    return other.login();
                }
            }
            """).test();
    }

    @Test
    void otherTypesOfThatNameAreNotFound() {
        CheckTester.of("JaasLoginModule").java("""
            class Shop {
                interface LoginModule {}

                static class Own implements LoginModule {}
            }
            """).test();
    }
}
