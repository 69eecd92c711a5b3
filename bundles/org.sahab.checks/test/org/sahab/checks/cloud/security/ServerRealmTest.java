package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ServerRealmTest {

    @Test
    void realmsOfEveryProductAreFound() {
        CheckTester.of("ServerRealm")
                .file("conf/server.xml", """
                    <Server>
                      <Realm className="org.apache.catalina.realm.MemoryRealm"/> <!-- FOUND -->
                    </Server>
                    """)
                .file("standalone.xml", """
                    <security-domain name="shop">
                      <authentication>
                        <login-module code="Database" flag="required"/> <!-- FOUND -->
                      </authentication>
                    </security-domain>
                    """)
                .file("jetty.xml", """
                    <Configure class="org.eclipse.jetty.server.Server">
                      <New class="org.eclipse.jetty.security.HashLoginService"/> <!-- FOUND -->
                    </Configure>
                    """)
                .file("plan.xml", """
                    <module>
                      <gbean name="shop" class="org.apache.geronimo.security.realm.GenericSecurityRealm"/> <!-- FOUND -->
                    </module>
                    """)
                .file("jaas.conf", """
                    shop {
                        com.shop.ShopLoginModule required; // FOUND
                    };
                    """)
                .test();
    }

    @Test
    void realmsOfTheStandardAreNotFound() {
        CheckTester.of("ServerRealm").file("WEB-INF/web.xml", """
            <web-app>
              <login-config><realm-name>shop</realm-name></login-config>
            </web-app>
            """).java("""
                import jakarta.security.enterprise.identitystore.DatabaseIdentityStoreDefinition;

                @DatabaseIdentityStoreDefinition
                class Users {}
                """).test();
    }

    @Test
    void otherElementsOfThatNameAreNotFound() {
        CheckTester.of("ServerRealm").file("game.xml", """
            <game>
              <Realm name="forest"/>
              <gbean name="a" class="org.apache.geronimo.system.serverinfo.BasicServerInfo"/>
            </game>
            """).test();
    }

    @Test
    void commentsInJaasFilesAreNotFound() {
        CheckTester.of("ServerRealm").file("jaas.conf", """
            // com.shop.ShopLoginModule required;
            # com.shop.ShopLoginModule required;
            """).test();
    }
}
