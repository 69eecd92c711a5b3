package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class MailSendingTest {

    @Test
    void sendingIsFound() {
        CheckTester.of("MailSending").java("""
            import javax.mail.Message;
            import javax.mail.Transport;
            import org.springframework.mail.SimpleMailMessage;
            import org.springframework.mail.javamail.JavaMailSender;

            class Mails {
                void all(Message message, JavaMailSender sender, SimpleMailMessage simple) throws Exception {
                    Transport.send(message); // FOUND
                    sender.send(simple); // FOUND
                }
            }
            """).test();
    }

    @Test
    void otherSendersAreNotFound() {
        CheckTester.of("MailSending").java("""
            import java.net.http.HttpClient;
            import java.net.http.HttpRequest;
            import java.net.http.HttpResponse;

            class Others {
                interface Transport {
                    void send(String text);
                }

                void use(HttpClient client, HttpRequest request, Transport transport) throws Exception {
                    client.send(request, HttpResponse.BodyHandlers.discarding());
                    transport.send("a");
                }
            }
            """).test();
    }

    @Test
    void composingIsNotFound() {
        CheckTester.of("MailSending").java("""
            import javax.mail.Session;
            import javax.mail.internet.MimeMessage;

            class Compose {
                MimeMessage compose(Session session) throws Exception {
                    MimeMessage message = new MimeMessage(session);
                    message.setSubject("Order");
                    return message;
                }
            }
            """).test();
    }

    @Test
    void importsAndFieldsAreNotFound() {
        CheckTester.of("MailSending").java("""
            import javax.mail.Transport;

            class Holder {
                private Transport transport;
            }
            """).test();
    }
}
