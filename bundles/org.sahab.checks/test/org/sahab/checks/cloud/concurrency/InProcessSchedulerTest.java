package org.sahab.checks.cloud.concurrency;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class InProcessSchedulerTest {

    @Test
    void timersOfEveryKindAreFound() {
        CheckTester.of("InProcessScheduler").java("""
            import java.util.Timer;
            import java.util.TimerTask;
            import java.util.concurrent.ScheduledExecutorService;
            import java.util.concurrent.TimeUnit;
            import org.quartz.JobDetail;
            import org.quartz.Scheduler;
            import org.quartz.Trigger;
            import org.springframework.scheduling.annotation.Scheduled;

            class Timers {
                void all(Scheduler quartz, JobDetail job, Trigger trigger, TimerTask task, ScheduledExecutorService executor)
                        throws Exception {
                    quartz.scheduleJob(job, trigger); // FOUND
                    new Timer().schedule(task, 1000, 1000); // FOUND
                    executor.scheduleAtFixedRate(task, 1, 1, TimeUnit.MINUTES); // FOUND
                }

                @Scheduled(cron = "0 0 2 * * *") // FOUND
                void nightly() {}
            }
            """).test();
    }

    @Test
    void oneDelayedTaskIsNotFound() {
        CheckTester.of("InProcessScheduler").java("""
            import java.util.concurrent.ScheduledExecutorService;
            import java.util.concurrent.TimeUnit;

            class Delay {
                void later(ScheduledExecutorService executor, java.util.TimerTask task) {
                    new java.util.Timer().schedule(task, 1000);
                    executor.schedule(task, 1, TimeUnit.SECONDS);
                }
            }
            """).test();
    }

    @Test
    void schedulesOfTheFieldAreNotFound() {
        CheckTester.of("InProcessScheduler").java("""
            package trains;

            class Schedule {
                void schedule(String train) {}

                void all(Schedule timer) {
                    timer.schedule("a");
                }
            }
            """).test();
    }

    @Test
    void swingTimersAreNotFound() {
        CheckTester.of("InProcessScheduler").java("""
            import javax.swing.Timer;

            class Blink {
                void start(Timer timer) {
                    timer.start();
                }
            }
            """).test();
    }

    @Test
    void jobsWithoutAScheduleAreNotFound() {
        CheckTester.of("InProcessScheduler").java("""
            import org.quartz.Job;
            import org.quartz.JobExecutionContext;

            class Report implements Job {
                public void execute(JobExecutionContext context) {}
            }
            """).test();
    }
}
