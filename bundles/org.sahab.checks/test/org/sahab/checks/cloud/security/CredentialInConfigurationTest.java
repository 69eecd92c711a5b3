package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class CredentialInConfigurationTest {

    @Test
    void credentialsInEveryShapeAreFound() {
        CheckTester.of("CredentialInConfiguration")
                .file("context.xml", """
                    <Context>
                      <Resource username="a" password="Blue-Heron-42"/> <!-- FOUND -->
                      <Set name="password">sparky</Set> <!-- FOUND -->
                      <property name="connection.password" value="Blue-Heron-42"/> <!-- FOUND -->
                      <sharedSecretPassword>continuum1234</sharedSecretPassword> <!-- FOUND -->
                      <init-param>
                        <param-name>db-password</param-name>
                        <param-value>Blue-Heron-42</param-value> <!-- FOUND -->
                      </init-param>
                    </Context>
                    """)
                .file("app.properties", """
                    # FOUND NEXT
                    db.password=Blue-Heron-42
                    # FOUND NEXT
                    db.url=jdbc:mysql://shop:Blue-Heron-42@db.acme.de/shop
                    """)
                .file("app.yaml", """
                    spring:
                      datasource:
                        # FOUND NEXT
                        password: "Blue-Heron-42"
                    """)
                .test();
    }

    @Test
    void placeholdersAndEmptyValuesAreNotFound() {
        CheckTester.of("CredentialInConfiguration")
                .file("context.xml", """
                    <Context>
                      <Resource password="${DB_PASSWORD}" secret=""/>
                      <Set name="password"></Set>
                      <Set name="password">@db.password@</Set>
                      <property name="password" value="ENC(a8d7f6)"/>
                    </Context>
                    """)
                .file("app.properties", """
                    db.password=
                    db.password.file=/run/secrets/db
                    mail.password=${MAIL_PASSWORD}
                    """)
                .test();
    }

    @Test
    void namesOfSettingsAreNotFound() {
        CheckTester.of("CredentialInConfiguration").file("application.xml", """
            <config>
              <password-attribute>userPassword</password-attribute>
              <field name="password"><message>required</message></field>
              <password>config.db.password</password>
              <showPassword>true</showPassword>
            </config>
            """).test();
    }

    @Test
    void textsForPeopleAreNotFound() {
        CheckTester.of("CredentialInConfiguration")
                .file("messages.properties", """
                    user.password=Your password
                    login.password = Password
                    error.password=The password is wrong
                    """)
                .file("validation.xml", """
                    <message key="password">Please enter a password</message>
                    """)
                .file("messages_de.properties", """
                    login.password=Passwort
                    """)
                .test();
    }

    @Test
    void pomsAndCommentsAreNotFound() {
        CheckTester.of("CredentialInConfiguration")
                .file("pom.xml", """
                    <project>
                      <properties><db.password>Blue-Heron-42</db.password></properties>
                    </project>
                    """)
                .file("context.xml", """
                    <Context>
                      <!-- <Resource password="Blue-Heron-42"/> -->
                    </Context>
                    """)
                .test();
    }
}
