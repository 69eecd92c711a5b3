package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class EmbeddedBrokerTest {

    @Test
    void brokersMadeByCodeAreFound() {
        CheckTester.of("EmbeddedBroker").java("""
            import java.net.URI;
            import org.apache.activemq.broker.BrokerFactory;
            import org.apache.activemq.broker.BrokerService;

            class Brokers {
                void run() throws Exception {
                    BrokerService broker = BrokerFactory.createBroker(new URI("broker:()")); // FOUND
                    broker.start(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void brokersInConfigurationAreFound() {
        CheckTester.of("EmbeddedBroker").file("activemq.xml", """
            <beans>
              <broker xmlns="http://activemq.apache.org/schema/core"> <!-- FOUND -->
                <destinations/>
              </broker>
              <config-property-setting name="ServerUrl">vm://localhost?async=true</config-property-setting> <!-- FOUND -->
            </beans>
            """).test();
    }

    @Test
    void remoteBrokersAreNotFound() {
        CheckTester.of("EmbeddedBroker").java("""
            import org.apache.activemq.ActiveMQConnectionFactory;

            class Remote {
                Object factory(String url) {
                    return new ActiveMQConnectionFactory(url);
                }
            }
            """).file("beans.xml", """
                <property name="brokerURL" value="failover:(ssl://a:61617,ssl://b:61617)"/>
                """).test();
    }

    @Test
    void otherElementsNamedBrokerAreNotFound() {
        CheckTester.of("EmbeddedBroker").file("insurance.xml", """
            <policy>
              <broker>Smith and sons</broker>
              <!-- vm://localhost -->
            </policy>
            """).test();
    }

    @Test
    void otherBrokersInCodeAreNotFound() {
        CheckTester.of("EmbeddedBroker").java("""
            class Own {
                static class BrokerService {
                    void start() {}
                }

                void run() {
                    new BrokerService().start();
                }
            }
            """).test();
    }
}
