package org.sahab.checks.cloud.configuration;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class DescriptorSettingTest {

    @Test
    void hostsLimitsAndTimesAreFound() {
        CheckTester.of("DescriptorSetting").file("WEB-INF/web.xml", """
            <web-app>
              <context-param>
                <param-name>smtpHost</param-name>
                <param-value>mail7</param-value> <!-- FOUND -->
              </context-param>
              <filter>
                <init-param>
                  <param-name>idle-timeout</param-name>
                  <param-value>30</param-value> <!-- FOUND -->
                </init-param>
              </filter>
            </web-app>
            """).test();
    }

    @Test
    void wiringIsNotFound() {
        CheckTester.of("DescriptorSetting").file("WEB-INF/web.xml", """
            <web-app>
              <context-param>
                <param-name>contextConfigLocation</param-name>
                <param-value>/WEB-INF/beans.xml</param-value>
              </context-param>
              <servlet>
                <init-param>
                  <param-name>loginUrlRedirectServlet</param-name>
                  <param-value>a</param-value>
                </init-param>
              </servlet>
            </web-app>
            """).test();
    }

    @Test
    void placeholdersAndParametersOfFrameworksAreNotFound() {
        CheckTester.of("DescriptorSetting").file("WEB-INF/web.xml", """
            <web-app>
              <context-param>
                <param-name>smtpHost</param-name>
                <param-value>${SMTP_HOST}</param-value>
              </context-param>
              <context-param>
                <param-name>org.apache.myfaces.CHECK_TIMEOUT</param-name>
                <param-value>5</param-value>
              </context-param>
            </web-app>
            """).test();
    }

    @Test
    void otherFilesAreNotFound() {
        CheckTester.of("DescriptorSetting").file("portlet.xml", """
            <portlet-app>
              <init-param>
                <param-name>host</param-name>
                <param-value>a</param-value>
              </init-param>
            </portlet-app>
            """).test();
    }
}
