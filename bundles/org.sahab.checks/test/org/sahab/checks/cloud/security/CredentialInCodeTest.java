package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class CredentialInCodeTest {

    @Test
    void literalsInEveryShapeAreFound() {
        CheckTester.of("CredentialInCode").java("""
            import java.sql.DriverManager;

            class Secrets {
                static final String DB_PASSWORD = "Blue-Heron-42"; // FOUND

                void all(javax.sql.DataSource plain, Pool pool, String url) throws Exception {
                    pool.setPassword("sparky"); // FOUND
                    DriverManager.getConnection(url, "shop", "sparky"); // FOUND
                    DriverManager.getConnection("jdbc:mysql://shop:Blue-Heron-42@db/shop"); // FOUND
                }

                interface Pool {
                    void setPassword(String password);
                }
            }
            """).test();
    }

    @Test
    void namesOfSettingsAreNotFound() {
        CheckTester.of("CredentialInCode").java("""
            class Names {
                static final String PASSWORD = "password";
                static final String KEY_PASSWORD = "scm-password";
                static final String PROPERTY_SECRET = "app.db.secret";
                static final String PASSWORD_PROPERTY = "Blue-Heron-42";
                String option = "--password=";
            }
            """).test();
    }

    @Test
    void emptyAndMaskedValuesAreNotFound() {
        CheckTester.of("CredentialInCode").java("""
            class Empty {
                String password = "";
                String passwd = "*****";
                String secret = "${DB_SECRET}";

                void set(Empty other) {
                    other.password = null;
                    password = other.passwd;
                }
            }
            """).test();
    }

    @Test
    void textsForPeopleAreNotFound() {
        CheckTester.of("CredentialInCode").java("""
            class Texts {
                String password = "Please enter your password";
                String label = "Password: ";

                boolean same(String password) {
                    return password.equals("Blue-Heron-42".substring(4));
                }
            }
            """).test();
    }

    @Test
    void valuesFromElsewhereAreNotFound() {
        CheckTester.of("CredentialInCode").java("""
            class Elsewhere {
                String password = System.getenv("DB_PASSWORD");

                void set(Elsewhere other, char[] typed) {
                    other.setPassword(new String(typed));
                }

                void setPassword(String value) {
                    password = value;
                }
            }
            """).test();
    }
}
