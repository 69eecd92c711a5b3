package org.sahab.checks.cloud.data;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class DatabaseAndQueueTest {

    @Test
    void messagesBesideEntitiesAreFound() {
        CheckTester.of("DatabaseAndQueue").java("""
            import javax.jms.Message;
            import javax.jms.MessageProducer;
            import javax.persistence.EntityManager;

            class Orders {
                void place(EntityManager entities, Object order, MessageProducer queue, Message message) throws Exception {
                    entities.persist(order);
                    queue.send(message); // FOUND
                }
            }
            """).test();
    }

    @Test
    void messagesBesideRowsAreFound() {
        CheckTester.of("DatabaseAndQueue").java("""
            import java.sql.PreparedStatement;
            import javax.jms.QueueSender;
            import javax.jms.Message;

            class Orders {
                void place(PreparedStatement insert) throws Exception {
                    insert.executeUpdate();
                }

                void tell(QueueSender queue, Message message) throws Exception {
                    queue.send(message); // FOUND
                }
            }
            """).test();
    }

    @Test
    void messagesAloneAreNotFound() {
        CheckTester.of("DatabaseAndQueue").java("""
            import javax.jms.Message;
            import javax.jms.MessageProducer;

            class News {
                void tell(MessageProducer queue, Message message) throws Exception {
                    queue.send(message);
                }
            }
            """).java("""
                import javax.persistence.EntityManager;

                class Store {
                    void add(EntityManager entities, Object order) {
                        entities.persist(order);
                    }
                }
                """).test();
    }

    @Test
    void messagesBesideReadingAreNotFound() {
        CheckTester.of("DatabaseAndQueue").java("""
            import javax.jms.Message;
            import javax.jms.MessageProducer;
            import javax.persistence.EntityManager;

            class Reader {
                void tell(EntityManager entities, MessageProducer queue, Message message) throws Exception {
                    entities.find(Object.class, 1);
                    queue.send(message);
                }
            }
            """).test();
    }

    @Test
    void otherSendersAreNotFound() {
        CheckTester.of("DatabaseAndQueue").java("""
            import javax.mail.Message;
            import javax.mail.Transport;
            import javax.persistence.EntityManager;

            class Mail {
                void tell(EntityManager entities, Object order, Message message) throws Exception {
                    entities.persist(order);
                    Transport.send(message);
                }
            }
            """).test();
    }
}
