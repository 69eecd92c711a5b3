package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ResourceAdapterTest {

    @Test
    void adaptersAndTheirDescriptorsAreFound() {
        CheckTester.of("ResourceAdapter").java("""
            import javax.resource.spi.ActivationSpec;
            import javax.resource.spi.ResourceAdapter;

            class JobSpec implements ActivationSpec { // FOUND
                private ResourceAdapter adapter;

                public void validate() {}

                public ResourceAdapter getResourceAdapter() {
                    return adapter;
                }

                public void setResourceAdapter(ResourceAdapter adapter) {
                    this.adapter = adapter;
                }
            }
            """).file("META-INF/ra.xml", """
                <connector>
                  <resourceadapter>
                    <resourceadapter-class>org.example.Adapter</resourceadapter-class> <!-- FOUND -->
                  </resourceadapter>
                </connector>
                """).test();
    }

    @Test
    void usersOfAdaptersAreNotFound() {
        CheckTester.of("ResourceAdapter").java("""
            import javax.resource.cci.Connection;
            import javax.resource.cci.ConnectionFactory;

            class Client {
                Connection open(ConnectionFactory factory) throws Exception {
                    return factory.getConnection();
                }
            }
            """).test();
    }

    @Test
    void exceptionsAreNotFound() {
        CheckTester.of("ResourceAdapter").java("""
            import javax.resource.ResourceException;

            class Failure extends ResourceException {}
            """).test();
    }

    @Test
    void otherDescriptorsAreNotFound() {
        CheckTester.of("ResourceAdapter").file("plan.xml", """
            <plan>
              <resourceadapter-class>text</resourceadapter-class>
            </plan>
            """).test();
    }

    @Test
    void ownInterfacesOfThatNameAreNotFound() {
        CheckTester.of("ResourceAdapter").java("""
            class Own {
                interface ManagedConnection {}

                static class Simple implements ManagedConnection {}
            }
            """).test();
    }
}
