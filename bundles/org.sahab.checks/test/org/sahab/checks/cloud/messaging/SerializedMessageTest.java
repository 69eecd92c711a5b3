package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SerializedMessageTest {

    @Test
    void objectsInMessagesAreFound() {
        CheckTester.of("SerializedMessage").java("""
            import java.io.Serializable;
            import javax.jms.Message;
            import javax.jms.ObjectMessage;
            import javax.jms.Session;

            class Objects {
                Object read(Message message) throws Exception {
                    return ((ObjectMessage) message).getObject(); // FOUND
                }

                void write(ObjectMessage message, Serializable order) throws Exception {
                    message.setObject(order); // FOUND
                }
            }
            """).test();
    }

    @Test
    void textIsNotFound() {
        CheckTester.of("SerializedMessage").java("""
            import javax.jms.Session;
            import javax.jms.TextMessage;

            class Text {
                TextMessage write(Session session, String json) throws Exception {
                    TextMessage message = session.createTextMessage(json);
                    message.setText(json);
                    return message;
                }
            }
            """).test();
    }

    @Test
    void askingForTheTypeIsNotFound() {
        CheckTester.of("SerializedMessage").java("""
            import javax.jms.Message;
            import javax.jms.ObjectMessage;

            class Type {
                boolean isObject(Message message) {
                    return message instanceof ObjectMessage;
                }
            }
            """).test();
    }

    @Test
    void otherMethodsOfThatNameAreNotFound() {
        CheckTester.of("SerializedMessage").java("""
            import java.sql.PreparedStatement;
            import java.sql.ResultSet;

            class Rows {
                void copy(ResultSet from, PreparedStatement to) throws Exception {
                    to.setObject(1, from.getObject(1));
                }
            }
            """).test();
    }
}
