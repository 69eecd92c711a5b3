package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class UserFileTest {

    @Test
    void filesOfEveryServerAreFound() {
        CheckTester.of("UserFile")
                .file("conf/tomcat-users.xml", """
                    <tomcat-users/> <!-- FOUND FILE -->
                    """)
                .file("users.properties", """
                    # FOUND FILE
                    anna=Blue
                    """)
                .file("security/demo_groups.properties", """
                    # FOUND FILE
                    admin=anna
                    """)
                .file("application-users.properties", """
                    # FOUND FILE
                    anna=1
                    """)
                .test();
    }

    @Test
    void textsForPeopleAreNotFound() {
        CheckTester.of("UserFile")
                .file("messages/users_fr.properties", """
                    user=Utilisateur
                    """)
                .file("user.properties", """
                    name=Nom
                    """)
                .test();
    }

    @Test
    void otherFilesWithUsersInTheirNameAreNotFound() {
        CheckTester.of("UserFile")
                .file("my-users.properties", """
                    a=b
                    """)
                .file("users.xml", """
                    <users/>
                    """)
                .file("users.properties.txt", """
                    a
                    """)
                .test();
    }

    @Test
    void codeIsNotFound() {
        CheckTester.of("UserFile").java("""
            class Users {
                String file = "users.properties";
            }
            """).test();
    }
}
