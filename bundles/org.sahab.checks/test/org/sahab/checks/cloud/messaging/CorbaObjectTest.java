package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class CorbaObjectTest {

    @Test
    void orbsAndServantsAreFound() {
        CheckTester.of("CorbaObject").java("""
            import org.omg.CORBA.LocalObject;
            import org.omg.CORBA.ORB;
            import org.omg.PortableServer.Servant;

            class Policy extends LocalObject { // FOUND
                String text(ORB orb, org.omg.CORBA.Object object) {
                    return orb.object_to_string(object); // FOUND
                }

                abstract static class Quote extends Servant {} // FOUND
            }
            """).test();
    }

    @Test
    void parametersAndExceptionsAreNotFound() {
        CheckTester.of("CorbaObject").java("""
            import org.omg.CORBA.ORB;
            import org.omg.CORBA.SystemException;

            class Holder {
                private ORB orb;

                String text(SystemException failure) {
                    return failure.getMessage();
                }
            }
            """).test();
    }

    @Test
    void remoteInterfacesAreNotFound() {
        CheckTester.of("CorbaObject").java("""
            import java.rmi.Remote;
            import java.rmi.RemoteException;

            interface Quotes extends Remote {
                int price() throws RemoteException;
            }
            """).test();
    }

    @Test
    void ownBrokersAreNotFound() {
        CheckTester.of("CorbaObject").java("""
            class Own {
                interface ORB {
                    void shutdown(boolean wait);
                }

                void stop(ORB orb) {
                    orb.shutdown(true);
                }
            }
            """).test();
    }
}
