package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class DefaultTimeZoneTest {

    @Test
    void clocksCalendarsAndFormatsWithoutAZoneAreFound() {
        CheckTester.of(new DefaultTimeZone()).java("""
            import java.text.SimpleDateFormat;
            import java.time.*;
            import java.util.*;

            class Times {
                private final SimpleDateFormat format = new SimpleDateFormat("HH:mm"); // FOUND

                int all(Date date) {
                    Calendar calendar = Calendar.getInstance(); // FOUND
                    TimeZone zone = TimeZone.getDefault(); // FOUND
                    LocalDate today = LocalDate.now(); // FOUND
                    return date.getHours() // FOUND
                            + calendar.get(Calendar.DAY_OF_MONTH) + new GregorianCalendar().get(Calendar.YEAR); // FOUND
                }
            }
            """).test();
    }

    @Test
    void namedZonesAreNotFound() {
        CheckTester.of(new DefaultTimeZone()).java("""
            import java.text.SimpleDateFormat;
            import java.time.*;
            import java.util.*;

            class Times {
                private final SimpleDateFormat format = new SimpleDateFormat("HH:mm");

                Times() {
                    format.setTimeZone(TimeZone.getTimeZone("UTC"));
                }

                Object all(ZoneId zone) {
                    Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("Europe/Paris"));
                    SimpleDateFormat local = new SimpleDateFormat("HH");
                    local.setTimeZone(TimeZone.getTimeZone(zone));
                    return LocalDate.now(zone).toString() + calendar + local;
                }
            }
            """).test();
    }

    @Test
    void instantsAreNotFound() {
        CheckTester.of(new DefaultTimeZone()).java("""
            import java.time.*;
            import java.util.*;

            class Times {
                long all() {
                    Calendar calendar = Calendar.getInstance();
                    calendar.setTimeInMillis(5);
                    Date date = Calendar.getInstance().getTime();
                    return Instant.now().toEpochMilli() + System.currentTimeMillis() + date.getTime() + calendar.getTimeInMillis();
                }
            }
            """).test();
    }

    @Test
    void ownTypesOfTheSameNamesAreNotFound() {
        CheckTester.of(new DefaultTimeZone()).java("""
            class Calendar {
                static Calendar getInstance() {
                    return new Calendar();
                }

                int getHours() {
                    return Calendar.getInstance().hashCode();
                }
            }
            """).test();
    }
}
