package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class MulticastDiscoveryTest {

    @Test
    void socketsThatJoinAGroupAreFound() {
        CheckTester.of("MulticastDiscovery").java("""
            import java.io.IOException;
            import java.net.InetSocketAddress;
            import java.net.MulticastSocket;
            import java.net.NetworkInterface;
            import java.nio.channels.DatagramChannel;

            class Join {
                void run(MulticastSocket socket, DatagramChannel channel, InetSocketAddress group, NetworkInterface on) throws IOException {
                    socket.joinGroup(group, on); // FOUND
                    channel.join(group.getAddress(), on); // FOUND
                }
            }
            """).test();
    }

    @Test
    void configuredGroupsAreFound() {
        CheckTester.of("MulticastDiscovery")
                .file("broker.xml", """
                    <broker>
                      <networkConnector uri="multicast://default"/> <!-- FOUND -->
                    </broker>
                    """)
                .file("stack.xml", """
                    <config xmlns="urn:org:jgroups">
                      <UDP mcast_port="45588"/> <!-- FOUND -->
                    </config>
                    """)
                .file("server.xml", """
                    <Channel>
                      <Membership className="org.apache.catalina.tribes.membership.McastService"/> <!-- FOUND -->
                    </Channel>
                    """)
                .test();
    }

    @Test
    void plainDatagramsAreNotFound() {
        CheckTester.of("MulticastDiscovery").java("""
            import java.io.IOException;
            import java.net.DatagramPacket;
            import java.net.DatagramSocket;

            class Statistics {
                void run(DatagramSocket socket, DatagramPacket packet) throws IOException {
                    socket.send(packet);
                }
            }
            """).test();
    }

    @Test
    void membersNamedInConfigurationAreNotFound() {
        CheckTester.of("MulticastDiscovery")
                .file("stack.xml", """
                    <config xmlns="urn:org:jgroups">
                      <TCP bind_port="7800"/>
                      <dns.DNS_PING dns_query="members"/>
                    </config>
                    """)
                .file("broker.xml", """
                    <broker>
                      <!-- uri="multicast://default" -->
                      <networkConnector uri="static:(tcp://a:61616,tcp://b:61616)"/>
                    </broker>
                    """)
                .test();
    }

    @Test
    void aMulticastThatIsSwitchedOffIsNotFound() {
        CheckTester.of("MulticastDiscovery").file("hazelcast.xml", """
            <hazelcast>
              <multicast enabled="false"/>
            </hazelcast>
            """).test();
    }
}
