package org.sahab.checks.cloud.messaging;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class RemoteInvocationTest {

    @Test
    void interfacesAndCallsAreFound() {
        CheckTester.of("RemoteInvocation").java("""
            package shop;

            import java.rmi.Remote;
            import javax.ejb.EJBObject;

            interface Orders extends Remote {} // FOUND

            interface Old extends EJBObject {} // FOUND
            """).java("""
                package shop;

                @javax.ejb.Remote // FOUND
                interface Prices {}
                """).java("""
                    package shop;

                    import java.rmi.Naming;
                    import javax.rmi.PortableRemoteObject;

                    class Client {
                        Object find(Object reference) throws Exception {
                            Object narrowed = PortableRemoteObject.narrow(reference, Orders.class); // FOUND
                            return narrowed == null ? Naming.lookup("orders") : narrowed; // FOUND
                        }
                    }
                    """).test();
    }

    @Test
    void remoteExceptionsAreNotFound() {
        CheckTester.of("RemoteInvocation").java("""
            import java.rmi.RemoteException;

            class Caller {
                void call() throws RemoteException {
                    throw new RemoteException("no");
                }
            }
            """).test();
    }

    @Test
    void localInterfacesAreNotFound() {
        CheckTester.of("RemoteInvocation").java("""
            import javax.ejb.EJBLocalObject;
            import javax.ejb.Local;

            @Local
            interface Orders extends EJBLocalObject {}
            """).test();
    }

    @Test
    void remoteOfOthersIsNotFound() {
        CheckTester.of("RemoteInvocation").java("""
            package shop;

            interface Remote {}

            interface Television extends Remote {}
            """).test();
    }

    @Test
    void namingOfOthersIsNotFound() {
        CheckTester.of("RemoteInvocation").java("""
            import javax.naming.NamingException;

            class Naming {
                static Object lookup(String name) throws NamingException {
                    return name;
                }

                Object use() throws NamingException {
                    return Naming.lookup("a");
                }
            }
            """).test();
    }
}
