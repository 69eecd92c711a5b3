package org.sahab.checks.cloud.security;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class SubjectOnThreadTest {

    @Test
    void bindingAndAskingAreFound() {
        CheckTester.of("SubjectOnThread").java("""
            import java.security.*;
            import javax.security.auth.Subject;

            class Caller {
                Object all(Subject subject, PrivilegedAction<Object> step) {
                    Subject.doAs(subject, step); // FOUND
                    Subject.doAsPrivileged(subject, step, null); // FOUND
                    return Subject.getSubject(AccessController.getContext()); // FOUND
                }
            }
            """).test();
    }

    @Test
    void newMethodsAreNotFound() {
        CheckTester.of("SubjectOnThread").java("""
            import javax.security.auth.Subject;

            class Caller {
                Object all(Subject subject) {
                    return Subject.callAs(subject, () -> Subject.current());
                }
            }
            """).test();
    }

    @Test
    void principalsAreNotFound() {
        CheckTester.of("SubjectOnThread").java("""
            class Caller {
                Object all(javax.security.auth.Subject subject) {
                    return subject.getPrincipals();
                }
            }
            """).test();
    }

    @Test
    void otherSubjectsAreNotFound() {
        CheckTester.of("SubjectOnThread").java("""
            class Mail {
                static class Subject {
                    static String getSubject(Object mail) {
                        return "";
                    }
                }

                String subject = Subject.getSubject(this);
            }
            """).test();
    }
}
