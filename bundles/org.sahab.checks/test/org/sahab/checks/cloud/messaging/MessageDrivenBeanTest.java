package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class MessageDrivenBeanTest {

    @Test
    void annotationInterfaceAndDescriptorAreFound() {
        CheckTester.of("MessageDrivenBean")
                .java("""
                    package shop;

                    import jakarta.ejb.MessageDriven;
                    import jakarta.jms.Message;
                    import jakarta.jms.MessageListener;

                    @MessageDriven // FOUND
                    public class Listener implements MessageListener {
                        public void onMessage(Message message) {}
                    }
                    """)
                .file("META-INF/ejb-jar.xml", """
                    <ejb-jar>
                      <enterprise-beans>
                        <message-driven>
                          <ejb-name>Listener</ejb-name>
                          <ejb-class>shop.Listener</ejb-class> <!-- FOUND -->
                        </message-driven>
                      </enterprise-beans>
                    </ejb-jar>
                    """)
                .test();
    }

    @Test
    void listenersThatAreNoBeansAreNotFound() {
        CheckTester.of("MessageDrivenBean").java("""
            import javax.jms.Message;
            import javax.jms.MessageListener;

            class Listener implements MessageListener {
                public void onMessage(Message message) {}
            }
            """).test();
    }

    @Test
    void otherBeansOfTheDescriptorAreNotFound() {
        CheckTester.of("MessageDrivenBean").file("META-INF/ejb-jar.xml", """
            <ejb-jar>
              <enterprise-beans>
                <session><ejb-class>shop.Orders</ejb-class></session>
              </enterprise-beans>
            </ejb-jar>
            """).test();
    }

    @Test
    void serversOwnDescriptorsAreNotFound() {
        CheckTester.of("MessageDrivenBean")
                .file("META-INF/openejb-jar.xml", """
                    <openejb-jar>
                      <enterprise-beans>
                        <message-driven><ejb-name>Listener</ejb-name></message-driven>
                      </enterprise-beans>
                    </openejb-jar>
                    """)
                .test();
    }

    @Test
    void springListenersAreNotFound() {
        CheckTester.of("MessageDrivenBean").java("""
            import org.springframework.jms.annotation.JmsListener;

            class Orders {
                @JmsListener(destination = "orders")
                void receive(String order) {}
            }
            """).test();
    }
}
