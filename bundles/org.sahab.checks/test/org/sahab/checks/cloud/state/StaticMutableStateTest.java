package org.sahab.checks.cloud.state;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class StaticMutableStateTest {

    @Test
    void fieldsThatMethodsFillOrSetAreFound() {
        CheckTester.of(new StaticMutableState()).java("""
            import java.util.ArrayList;
            import java.util.Date;
            import java.util.HashMap;
            import java.util.List;
            import java.util.Map;

            class Shared {
                private static final Map<String, String> USERS = new HashMap<>(); // FOUND
                static List<String> names = new ArrayList<>(); // FOUND
                private static boolean open; // FOUND
                private static Date last; // FOUND
                private static int count; // FOUND

                void all(String user) {
                    USERS.put(user, user);
                    Shared.names.add(user);
                    open = true;
                    Shared.last = new Date();
                    count++;
                }
            }
            """).test();
    }

    @Test
    void whatIsSetWhenTheClassIsLoadedIsNotFound() {
        CheckTester.of(new StaticMutableState()).java("""
            import java.util.HashMap;
            import java.util.Map;

            class Tables {
                private static final Map<String, Integer> SIZES = new HashMap<>();
                private static final Map<String, Integer> MORE = new HashMap<>();
                private static boolean ready;

                static {
                    SIZES.put("S", 1);
                    fill();
                }

                private static void fill() {
                    MORE.put("M", 2);
                    ready = true;
                }

                int all() {
                    return SIZES.get("S") + MORE.size();
                }
            }
            """).test();
    }

    @Test
    void whatIsMadeOnceIsNotFound() {
        CheckTester.of(new StaticMutableState()).java("""
            class Lazy {
                private static String home;

                static String home() {
                    if (home == null) {
                        home = System.getProperty("user.home");
                    }
                    return home;
                }
            }
            """).test();
    }

    @Test
    void fieldsOfObjectsAndLocalVariablesAreNotFound() {
        CheckTester.of(new StaticMutableState()).java("""
            import java.util.HashMap;
            import java.util.Map;

            class Objects {
                private final Map<String, String> users = new HashMap<>();
                private int count;

                void all(String user) {
                    users.put(user, user);
                    count++;
                    Map<String, String> local = new HashMap<>();
                    local.put(user, user);
                }
            }
            """).test();
    }

    @Test
    void whatOnlyHasAMeaningInThisProcessIsNotFound() {
        CheckTester.of(new StaticMutableState()).java("""
            import java.util.Map;
            import java.util.WeakHashMap;
            import java.util.concurrent.ConcurrentHashMap;

            class Reflection {
                private static final Map<Class<?>, String> NAMES = new ConcurrentHashMap<>();
                private static final WeakHashMap<Object, String> WEAK = new WeakHashMap<>();
                private static final ThreadLocal<String> USER = new ThreadLocal<>();

                void all(Class<?> type) {
                    NAMES.put(type, type.getName());
                    WEAK.put(type, "");
                    USER.set("");
                }
            }
            """).test();
    }
}
