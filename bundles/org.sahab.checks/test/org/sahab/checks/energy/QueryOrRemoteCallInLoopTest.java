package org.sahab.checks.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;
import org.sahab.model.finding.Finding;

class QueryOrRemoteCallInLoopTest {

    private static CheckTester tester() {
        return CheckTester.of(new QueryOrRemoteCallInLoop());
    }

    private static void test(String... sources) {
        CheckTester tester = tester();
        for (String source : sources) {
            tester.java(source);
        }
        tester.test();
    }

    @Test
    void jdbcStatementsInLoopsAreFound() {
        test("""
            import java.sql.*;
            import java.util.List;

            class Jdbc {
                void all(Statement statement, PreparedStatement prepared, List<String> ids) throws SQLException {
                    for (String id : ids) {
                        statement.executeUpdate("delete from orders where id = " + id); // FOUND
                    }
                    int i = 0;
                    while (i < ids.size()) {
                        prepared.setString(1, ids.get(i++));
                        try (ResultSet rows = prepared.executeQuery()) { // FOUND
                            rows.next();
                        }
                    }
                }
            }
            """);
    }

    @Test
    void jpaOfBothNamespacesIsFoundWithoutItsJars() {
        test("""
            package old;

            import java.util.List;
            import javax.persistence.EntityManager;

            class Jpa {
                void all(EntityManager entities, List<Long> ids) {
                    for (Long id : ids) {
                        entities.find(Object.class, id); // FOUND
                    }
                }
            }
            """, """
            package modern;

            import jakarta.persistence.EntityManager;
            import jakarta.persistence.TypedQuery;
            import java.util.List;

            class Jpa {
                void all(EntityManager entities, TypedQuery<String> query, List<Long> ids) {
                    for (Long id : ids) {
                        query.setParameter("id", id);
                        query.getResultList(); // FOUND
                    }
                }
            }
            """);
    }

    @Test
    void lambdasAndMethodReferencesAreLoops() {
        test("""
            import jakarta.persistence.EntityManager;
            import java.util.List;
            import java.util.Optional;

            class Streams {
                private final Dao dao = new Dao();

                void all(EntityManager entities, List<Long> ids, Optional<Long> one) {
                    ids.forEach(id -> entities.find(Object.class, id)); // FOUND
                    ids.stream().map(id -> entities.find(Object.class, id)).toList(); // FOUND
                    ids.forEach(entities::refresh); // FOUND
                    one.map(id -> entities.find(Object.class, id));
                }
            }

            class Dao {}
            """);
    }

    @Test
    void remoteCallsAreFound() {
        test("""
            import java.net.http.*;
            import java.rmi.Remote;
            import java.rmi.RemoteException;
            import java.util.List;

            class Client {
                interface Quotes extends Remote {
                    int price(String symbol) throws RemoteException;
                }

                void all(Quotes quotes, HttpClient client, List<String> symbols, List<HttpRequest> requests)
                        throws Exception {
                    for (String symbol : symbols) {
                        quotes.price(symbol); // FOUND(remote)
                    }
                    for (HttpRequest request : requests) {
                        client.send(request, HttpResponse.BodyHandlers.ofString()); // FOUND(remote)
                    }
                }
            }
            """);
    }

    @Test
    void springDataRepositoriesAreFound() {
        test("""
            package org.springframework.data.repository;

            public interface CrudRepository<T, I> {
                T findById(I id);
            }
            """, """
            package shop;

            import java.util.List;
            import org.springframework.data.repository.CrudRepository;

            class Service {
                interface Orders extends CrudRepository<String, Long> {
                    List<String> findByCustomer(String customer);
                }

                void all(Orders orders, List<String> customers) {
                    for (String customer : customers) {
                        orders.findByCustomer(customer); // FOUND
                        orders.findById(1L); // FOUND
                        orders.hashCode();
                    }
                }
            }
            """);
    }

    @Test
    void aQueryOneCallAwayIsFoundAtTheCallAndRelatedToTheQuery() {
        CheckTester tester = tester().java("""
            package shop;

            import java.util.List;

            class Service {
                private final Dao dao = new Dao();

                void all(List<Long> ids) {
                    for (Long id : ids) {
                        dao.load(id); // FOUND(queryThrough)
                    }
                }
            }
            """).java("""
                package shop;

                import javax.persistence.EntityManager;

                class Dao {
                    private EntityManager entities;

                    Object load(Long id) {
                        return entities.find(Object.class, id);
                    }
                }
                """);
        tester.test();

        Finding finding = tester.findings().get(0);
        assertThat(finding.related())
                .singleElement()
                .satisfies(place -> assertThat(place.file()).isEqualTo("src/shop/Dao.java"))
                .satisfies(place -> assertThat(place.region().line()).isEqualTo(9));
        assertThat(finding.message().arguments().get("method").value()).isEqualTo("Dao.load");
        assertThat(finding.message().arguments().get("call").value()).isEqualTo("EntityManager.find");
    }

    @Test
    void aQueryBehindAnInterfaceOfTheApplicationIsFound() {
        test("""
            package shop;

            import java.util.List;

            class Service {
                interface Dao {
                    Object load(Long id);
                }

                void all(Dao dao, List<Long> ids) {
                    for (Long id : ids) {
                        dao.load(id); // FOUND(queryThrough)
                    }
                }

                void streamed(Dao dao, List<Long> ids) {
                    ids.stream().map(dao::load).toList(); // FOUND(queryThrough)
                }
            }
            """, """
            package shop;

            import java.sql.*;

            class JdbcDao implements Service.Dao {
                private PreparedStatement statement;

                @Override
                public Object load(Long id) {
                    try {
                        return statement.executeQuery();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            """);
    }

    @Test
    void twoCallsAwayIsNotFound() {
        test("""
            package shop;

            import java.sql.*;
            import java.util.List;

            class Deep {
                void all(List<Long> ids, Statement statement) throws SQLException {
                    for (Long id : ids) {
                        first(statement);
                    }
                }

                void first(Statement statement) throws SQLException {
                    second(statement);
                }

                void second(Statement statement) throws SQLException {
                    statement.execute("select 1");
                }
            }
            """);
    }

    @Test
    void batchesAreNotFound() {
        test("""
            import java.sql.*;
            import java.util.List;

            class Batches {
                void all(PreparedStatement insert, List<String> names) throws SQLException {
                    for (String name : names) {
                        insert.setString(1, name);
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
            }
            """);
    }

    @Test
    void loopsThatEndAfterTheCallAreNotFound() {
        test("""
            import java.sql.*;
            import java.util.List;

            class Ends {
                ResultSet first(Statement statement, List<String> queries) throws SQLException {
                    for (String query : queries) {
                        if (!query.isEmpty()) {
                            return statement.executeQuery(query);
                        }
                    }
                    for (String query : queries) {
                        statement.execute(query);
                        break;
                    }
                    return null;
                }
            }
            """);
    }

    @Test
    void aSearchThatGoesOnIsFound() {
        test("""
            import java.util.List;
            import javax.persistence.EntityManager;

            class Search {
                Object first(EntityManager entities, List<Long> ids) {
                    for (Long id : ids) {
                        Object found = entities.find(Object.class, id); // FOUND
                        if (found != null) {
                            return found;
                        }
                    }
                    return null;
                }
            }
            """);
    }

    @Test
    void retriesAreNotFound() {
        test("""
            import java.sql.*;

            class Retries {
                void all(Statement statement, int maxRetries) throws Exception {
                    for (int attempt = 0; attempt < maxRetries; attempt++) {
                        statement.execute("select 1");
                    }
                    boolean done = false;
                    while (!done) {
                        try {
                            statement.execute("select 1");
                            done = true;
                        } catch (SQLException e) {
                            Thread.sleep(1000);
                        }
                    }
                    while (true) {
                        try {
                            statement.execute("select 1");
                            return;
                        } catch (SQLException e) {
                            // once more
                        }
                    }
                }
            }
            """);
    }

    @Test
    void retriesOfAMethodOfTheApplicationAreNotFound() {
        test("""
            import java.sql.*;

            class Ping {
                private Statement statement;

                void start() throws Exception {
                    for (int tries = 0; tries < 20; tries++) {
                        ping();
                    }
                }

                private void ping() throws SQLException {
                    statement.execute("select 1");
                }
            }
            """);
    }

    @Test
    void pagingAndServingLoopsAreNotFound() {
        test("""
            import java.util.List;
            import javax.persistence.Query;

            class Pages {
                void all(Query query) {
                    List<?> page;
                    do {
                        page = query.getResultList();
                    } while (!page.isEmpty());
                    while (query.executeUpdate() > 0) {
                        Thread.yield();
                    }
                    for (; ; ) {
                        query.executeUpdate();
                    }
                }
            }
            """);
    }

    @Test
    void whatIsEvaluatedOnceIsNotFound() {
        test("""
            import java.util.List;
            import javax.persistence.EntityManager;
            import javax.persistence.TypedQuery;

            class Once {
                int all(TypedQuery<String> query) {
                    int length = 0;
                    for (String name : query.getResultList()) {
                        length += name.length();
                    }
                    return length;
                }
            }
            """);
    }

    @Test
    void listenersRegisteredInALoopAreNotFound() {
        test("""
            import java.sql.*;
            import java.util.List;

            class Listeners {
                interface Button {
                    void onClick(Runnable action);
                }

                void all(List<Button> buttons, Statement statement) {
                    for (Button button : buttons) {
                        button.onClick(() -> {
                            try {
                                statement.execute("select 1");
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        });
                    }
                }
            }
            """);
    }

    @Test
    void methodsOfOthersWithTheSameNamesAreNotFound() {
        test("""
            import java.util.List;
            import java.util.concurrent.Executor;

            class Others {
                interface Query {
                    List<String> list();
                }

                void all(Executor executor, Query query, List<Runnable> tasks, String text) {
                    for (Runnable task : tasks) {
                        executor.execute(task);
                        query.list();
                        tasks.stream().filter(one -> one == task).toList();
                    }
                }
            }
            """);
    }

    @Test
    void aCallIsReportedOnce() {
        List<Finding> findings = tester().java("""
            import java.rmi.Remote;
            import java.rmi.RemoteException;
            import java.sql.*;
            import java.util.List;

            class Both {
                interface Quotes extends Remote {
                    int price(String symbol) throws RemoteException, SQLException;
                }

                static class JdbcQuotes implements Quotes {
                    private PreparedStatement statement;

                    public int price(String symbol) throws SQLException {
                        return statement.executeUpdate();
                    }
                }

                void all(Quotes quotes, List<String> symbols) throws Exception {
                    for (String symbol : symbols) {
                        quotes.price(symbol);
                    }
                }
            }
            """).findings();

        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().key()).isEqualTo("remote"));
    }

    @Test
    void aLoopFullOfCallsIsReadInReasonableTime() {
        StringBuilder code =
                new StringBuilder("class Many {\n void own() {}\n void all(String[] names, java.sql.Statement s)");
        code.append(" throws Exception {\n for (String name : names) {\n");
        code.append("own(); s.execute(name);\n".repeat(4_000));
        code.append("}\n }\n}\n");

        CheckTester tester = tester().java(code.toString());
        assertThat(tester.assess().diagnostics()).isEmpty();
        assertThat(tester.findings()).hasSize(4_000);
    }
}
