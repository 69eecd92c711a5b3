package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class JmsMessagingTest {

    @Test
    void connectionsAndListenersAreFound() {
        CheckTester.of("JmsMessaging").java("""
            import javax.jms.*;

            class Broker {
                void listen(QueueConnectionFactory factory, MessageListener listener) throws JMSException {
                    QueueConnection connection = factory.createQueueConnection(); // FOUND
                    Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                    MessageConsumer consumer = session.createConsumer(session.createQueue("orders"));
                    consumer.setMessageListener(listener); // FOUND
                }
            }
            """).test();
    }

    @Test
    void connectionsThatAreNotJmsAreNotFound() {
        CheckTester.of("JmsMessaging").java("""
            import java.sql.Connection;

            class Pool {
                interface ConnectionFactory {
                    Connection createConnection();
                }

                Connection get(ConnectionFactory factory) {
                    return factory.createConnection();
                }
            }
            """).test();
    }

    @Test
    void usingAConnectionIsNotFound() {
        CheckTester.of("JmsMessaging").java("""
            import javax.jms.*;

            class Sender {
                void send(Connection connection, Queue queue) throws JMSException {
                    Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                    session.createProducer(queue).send(session.createTextMessage("order"));
                }
            }
            """).test();
    }

    @Test
    void typesInImportsAndFieldsAreNotFound() {
        CheckTester.of("JmsMessaging").java("""
            import javax.jms.ConnectionFactory;
            import javax.jms.Message;
            import javax.jms.MessageListener;

            class Holder implements MessageListener {
                private ConnectionFactory factory;

                public void onMessage(Message message) {}
            }
            """).test();
    }
}
