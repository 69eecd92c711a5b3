package org.sahab.checks.cloud.observability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class ContextInLogTest {

    @Test
    void fieldsOfEveryLoggerAreFound() {
        CheckTester.of("ContextInLog").java("""
            class Fields {
                void all(String id) {
                    org.slf4j.MDC.put("id", id); // FOUND
                    org.apache.log4j.MDC.put("id", id); // FOUND
                    org.apache.log4j.NDC.push(id); // FOUND
                    org.apache.logging.log4j.ThreadContext.put("id", id); // FOUND
                }
            }
            """).test();
    }

    @Test
    void removalAndReadingAreNotFound() {
        CheckTester.of("ContextInLog").java("""
            class Fields {
                String all() {
                    org.slf4j.MDC.clear();
                    return org.slf4j.MDC.get("id");
                }
            }
            """).test();
    }

    @Test
    void otherMapsAreNotFound() {
        CheckTester.of("ContextInLog").java("""
            class Fields {
                java.util.Map<String, String> fields = new java.util.HashMap<>();

                void all() {
                    fields.put("id", "1");
                }
            }
            """).test();
    }

    @Test
    void otherTypesOfThatNameAreNotFound() {
        CheckTester.of("ContextInLog").java("""
            class Fields {
                static class MDC {
                    static void put(String key, String value) {}
                }

                void all() {
                    MDC.put("id", "1");
                }
            }
            """).test();
    }
}
