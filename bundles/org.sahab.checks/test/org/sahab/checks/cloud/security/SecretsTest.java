package org.sahab.checks.cloud.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.AssessmentJson;

/** What is found as a credential is shown nowhere. */
class SecretsTest {

    private static String json(Assessment assessment) throws IOException {
        StringWriter json = new StringWriter();
        new AssessmentJson().write(assessment, json);
        return json.toString();
    }

    @Test
    void credentialsInCodeAreMaskedInArgumentsAndExcerpts() throws IOException {
        Assessment assessment = CheckTester.of("CredentialInCode").java("""
            class Secrets {
                static final String DB_PASSWORD = "Grey-Gull-41";
                String url = "http://shop:Grey-Gull-42@rates.acme.de/v1";

                void set(Secrets other) throws Exception {
                    other.setPassword("Grey-Gull-43");
                    java.sql.DriverManager.getConnection("jdbc:h2:tcp://db", "shop", "Grey-Gull-44");
                }

                void setPassword(String password) {}
            }
            """).assess();

        assertThat(assessment.findings())
                .hasSize(4)
                .allSatisfy(finding -> assertThat(finding.excerpt()).isNotNull());
        assertThat(json(assessment)).contains("DB_PASSWORD").doesNotContain("Gull");
    }

    @Test
    void credentialsInConfigurationAreMaskedInArgumentsAndExcerpts() throws IOException {
        Assessment assessment = CheckTester.of("CredentialInConfiguration")
                .file("context.xml", """
                    <Context>
                      <Resource username="a" password="Grey-Gull-41"/>
                      <Set name="password">Grey-Gull-42</Set>
                      <property name="connection.password" value="Grey-Gull-43"/>
                      <url>jdbc:mysql://shop:Grey-Gull-44@db.acme.de/shop</url>
                    </Context>
                    """)
                .file("app.properties", """
                    db.user=shop
                    db.password=Grey-Gull-45
                    """)
                .assess();

        assertThat(assessment.findings()).hasSize(5);
        assertThat(json(assessment)).contains("db.user=shop").doesNotContain("Gull");
    }

    @Test
    void aSecretIsMaskedInWhatOtherRulesShowOfTheSameLine() throws IOException {
        Assessment assessment = CheckTester.ofAll()
                .file(
                        "app.properties",
                        "db.url=jdbc:mysql://shop:Grey-Gull-42@localhost:3306/shop\nmail.host=localhost\n")
                .assess();

        assertThat(assessment.findings()).hasSizeGreaterThan(1);
        assertThat(json(assessment)).doesNotContain("Gull");
    }
}
