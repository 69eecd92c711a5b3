package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class GroupCommunicationTest {

    @Test
    void channelsAndClustersAreFound() {
        CheckTester.of("GroupCommunication").java("""
            import org.apache.catalina.tribes.Channel;
            import org.apache.catalina.tribes.ChannelException;
            import org.apache.catalina.tribes.Member;
            import org.apache.catalina.tribes.group.ChannelInterceptorBase;

            class Quiet extends ChannelInterceptorBase { // FOUND
                void run(Channel channel, Member[] members, String text) throws ChannelException {
                    channel.send(members, text, 0); // FOUND
                }
            }
            """).java("""
                import org.jgroups.JChannel;

                class Group {
                    void join(JChannel channel) throws Exception {
                        channel.connect("orders"); // FOUND
                    }
                }
                """).test();
    }

    @Test
    void clustersOfTomcatAreFound() {
        CheckTester.of("GroupCommunication").file("server.xml", """
            <Engine>
              <Cluster className="org.apache.catalina.ha.tcp.SimpleTcpCluster"/> <!-- FOUND -->
            </Engine>
            """).test();
    }

    @Test
    void clientsOfACacheAreNotFound() {
        CheckTester.of("GroupCommunication").java("""
            import com.hazelcast.client.HazelcastClient;
            import com.hazelcast.core.HazelcastInstance;

            class Client {
                HazelcastInstance open() {
                    return HazelcastClient.newHazelcastClient();
                }
            }
            """).test();
    }

    @Test
    void otherChannelsAreNotFound() {
        CheckTester.of("GroupCommunication").java("""
            import java.nio.ByteBuffer;
            import java.nio.channels.DatagramChannel;

            class Other {
                interface Channel {
                    void send(String text);
                }

                void run(Channel channel, DatagramChannel datagrams) throws Exception {
                    channel.send("text");
                    datagrams.send(ByteBuffer.allocate(1), null);
                }
            }
            """).test();
    }

    @Test
    void clustersInCommentsAreNotFound() {
        CheckTester.of("GroupCommunication").file("server.xml", """
            <Engine>
              <!-- <Cluster className="org.apache.catalina.ha.tcp.SimpleTcpCluster"/> -->
            </Engine>
            """).test();
    }
}
