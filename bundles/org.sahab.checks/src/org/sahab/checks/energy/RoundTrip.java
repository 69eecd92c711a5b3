package org.sahab.checks.energy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ExpressionMethodReference;
import org.eclipse.jdt.core.dom.IAnnotationBinding;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.IPackageBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.SimpleName;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Confidence;

/**
 * A call that leaves the process and waits for an answer.
 *
 * @param kind where it goes
 * @param name simple name of the type and of the method, for a message
 * @param confidence how sure the type is
 */
record RoundTrip(Kind kind, String name, Confidence confidence) {

    /** Where a call goes. */
    enum Kind {
        /** To a database. */
        QUERY,
        /** To another process over the network. */
        REMOTE
    }

    private static final Set<String> STATEMENT =
            Set.of("executeQuery", "executeUpdate", "execute", "executeLargeUpdate");
    private static final Set<String> QUERY_RESULT =
            Set.of("getResultList", "getSingleResult", "getSingleResultOrNull", "getResultStream", "executeUpdate");
    private static final Set<String> HIBERNATE_RESULT =
            Set.of("list", "uniqueResult", "uniqueResultOptional", "executeUpdate", "iterate", "scroll", "stream");
    private static final Set<String> JDBC_TEMPLATE = Set.of(
            "query",
            "queryForObject",
            "queryForList",
            "queryForMap",
            "queryForRowSet",
            "queryForStream",
            "update",
            "execute");
    private static final Set<String> REST_TEMPLATE = Set.of(
            "getForObject",
            "getForEntity",
            "headForHeaders",
            "postForLocation",
            "postForObject",
            "postForEntity",
            "put",
            "patchForObject",
            "delete",
            "optionsForAllow",
            "exchange",
            "execute");

    /** Methods that query, by the type that declares them; {@code batchUpdate}, {@code executeBatch} and the like are no matter. */
    private static final Map<String, Set<String>> QUERIES = Map.ofEntries(
            Map.entry("java.sql.Statement", STATEMENT),
            Map.entry("java.sql.PreparedStatement", STATEMENT),
            Map.entry("javax.persistence.EntityManager", Set.of("find", "refresh")),
            Map.entry("jakarta.persistence.EntityManager", Set.of("find", "refresh")),
            Map.entry("javax.persistence.Query", QUERY_RESULT),
            Map.entry("javax.persistence.TypedQuery", QUERY_RESULT),
            Map.entry("jakarta.persistence.Query", QUERY_RESULT),
            Map.entry("jakarta.persistence.TypedQuery", QUERY_RESULT),
            Map.entry("org.hibernate.Session", Set.of("get", "find", "refresh")),
            Map.entry("org.hibernate.Query", HIBERNATE_RESULT),
            Map.entry("org.hibernate.SQLQuery", HIBERNATE_RESULT),
            Map.entry("org.hibernate.Criteria", HIBERNATE_RESULT),
            Map.entry("org.hibernate.query.Query", HIBERNATE_RESULT),
            Map.entry(
                    "javax.jdo.Query", Set.of("execute", "executeWithArray", "executeWithMap", "deletePersistentAll")),
            Map.entry("javax.jdo.PersistenceManager", Set.of("getObjectById")),
            Map.entry("org.springframework.jdbc.core.JdbcOperations", JDBC_TEMPLATE),
            Map.entry("org.springframework.jdbc.core.JdbcTemplate", JDBC_TEMPLATE),
            Map.entry("org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations", JDBC_TEMPLATE),
            Map.entry("org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate", JDBC_TEMPLATE),
            Map.entry(
                    "org.springframework.orm.hibernate3.HibernateTemplate",
                    Set.of("find", "findByNamedQuery", "get", "load", "loadAll", "bulkUpdate")),
            Map.entry(
                    "org.apache.ibatis.session.SqlSession",
                    Set.of("selectOne", "selectList", "selectMap", "insert", "update", "delete")));

    private static final Map<String, Set<String>> REMOTE_CALLS = Map.ofEntries(
            Map.entry("java.net.HttpURLConnection", Set.of("getResponseCode")),
            Map.entry("java.net.http.HttpClient", Set.of("send", "sendAsync")),
            Map.entry("org.apache.http.client.HttpClient", Set.of("execute")),
            Map.entry("org.apache.http.impl.client.CloseableHttpClient", Set.of("execute")),
            Map.entry("org.apache.hc.client5.http.classic.HttpClient", Set.of("execute")),
            Map.entry("org.apache.hc.client5.http.impl.classic.CloseableHttpClient", Set.of("execute")),
            Map.entry("org.apache.commons.httpclient.HttpClient", Set.of("executeMethod")),
            Map.entry("okhttp3.Call", Set.of("execute")),
            Map.entry("org.springframework.web.client.RestOperations", REST_TEMPLATE),
            Map.entry("org.springframework.web.client.RestTemplate", REST_TEMPLATE),
            Map.entry("javax.ws.rs.client.Invocation", Set.of("invoke")),
            Map.entry("jakarta.ws.rs.client.Invocation", Set.of("invoke")),
            Map.entry("javax.ws.rs.client.SyncInvoker", Set.of("get", "put", "post", "delete", "head", "method")),
            Map.entry("jakarta.ws.rs.client.SyncInvoker", Set.of("get", "put", "post", "delete", "head", "method")),
            Map.entry(
                    "javax.ws.rs.client.Invocation.Builder", Set.of("get", "put", "post", "delete", "head", "method")),
            Map.entry(
                    "jakarta.ws.rs.client.Invocation.Builder",
                    Set.of("get", "put", "post", "delete", "head", "method")),
            Map.entry("javax.xml.rpc.Call", Set.of("invoke")),
            Map.entry("javax.xml.ws.Dispatch", Set.of("invoke")),
            Map.entry("jakarta.xml.ws.Dispatch", Set.of("invoke")),
            Map.entry("javax.xml.soap.SOAPConnection", Set.of("call")),
            Map.entry("jakarta.xml.soap.SOAPConnection", Set.of("call")),
            Map.entry("org.apache.xmlrpc.client.XmlRpcClient", Set.of("execute")),
            Map.entry("javax.naming.directory.DirContext", Set.of("search")),
            Map.entry("java.rmi.Naming", Set.of("lookup")));

    /** Names of all these methods. */
    private static final Set<String> NAMES = Stream.of(QUERIES, REMOTE_CALLS)
            .flatMap(calls -> calls.values().stream())
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern PLATFORM = Pattern.compile("^(?:javax?|jakarta|jdk|org\\.w3c|org\\.xml)\\.");
    private static final Set<String> REPOSITORIES = Set.of(
            "org.springframework.data.repository.Repository",
            "org.springframework.data.repository.CrudRepository",
            "org.springframework.data.repository.ListCrudRepository",
            "org.springframework.data.repository.PagingAndSortingRepository",
            "org.springframework.data.jpa.repository.JpaRepository");
    private static final Pattern REPOSITORY_QUERY = Pattern.compile(
            "^(?:find|get|read|query|search|stream|count|exists|delete|remove|save|insert)(?:[A-Z].*)?$");
    private static final Set<String> NO_QUERY = Set.of("getOne", "getReferenceById", "getById", "getClass");
    private static final Set<String> REMOTE_INTERFACES = Set.of(
            "java.rmi.Remote",
            "javax.ejb.EJBObject",
            "javax.ejb.EJBHome",
            "jakarta.ejb.EJBObject",
            "jakarta.ejb.EJBHome");

    /** What stubs of enterprise beans answer without asking the server. */
    private static final Set<String> ANSWERED_BY_STUB =
            Set.of("getPrimaryKey", "getHandle", "getHomeHandle", "getEJBHome", "getEJBMetaData", "isIdentical");

    private static final Set<String> REMOTE_ANNOTATIONS = Set.of("javax.ejb.Remote", "jakarta.ejb.Remote");

    /**
     * The round trip that a method invocation or method reference makes, or null. Most calls are told by the name of the method or
     * the package of the receiver, before anything is resolved.
     */
    static @Nullable RoundTrip of(ASTNode call, SimpleName name, UnitContext unit) {
        return NAMES.contains(name.getIdentifier())
                ? ofKnownType(call, unit)
                : ofOwnInterface(call, name.getIdentifier(), unit);
    }

    private static @Nullable RoundTrip ofKnownType(ASTNode call, UnitContext unit) {
        MethodTarget target = unit.targetOf(call);
        if (target.confidence() == Confidence.GUESSED) {
            return null;
        }
        for (String type : target.types()) {
            if (QUERIES.getOrDefault(type, Set.of()).contains(target.name())) {
                return make(Kind.QUERY, type, target.name(), target.confidence());
            }
            if (REMOTE_CALLS.getOrDefault(type, Set.of()).contains(target.name())) {
                return make(Kind.REMOTE, type, target.name(), target.confidence());
            }
        }
        return ofOwnInterface(call, target.name(), unit);
    }

    private static @Nullable RoundTrip ofOwnInterface(ASTNode call, String method, UnitContext unit) {
        ITypeBinding receiver = receiver(call);
        if (receiver == null || !receiver.isInterface() || isOfPlatform(receiver)) {
            return null;
        }
        List<String> types = unit.superTypesOf(receiver);
        String shown = receiver.getErasure().getName();
        Confidence confidence = receiver.isRecovered() ? Confidence.INFERRED : Confidence.RESOLVED;
        if (types.stream().anyMatch(REPOSITORIES::contains)
                && REPOSITORY_QUERY.matcher(method).matches()
                && !NO_QUERY.contains(method)) {
            return make(Kind.QUERY, shown, method, confidence);
        }
        if (isRemote(receiver, types) && !ANSWERED_BY_STUB.contains(method) && !isOfObject(call)) {
            return make(Kind.REMOTE, shown, method, confidence);
        }
        return null;
    }

    private static boolean isOfPlatform(ITypeBinding type) {
        IPackageBinding inPackage = type.getPackage();
        return inPackage != null && PLATFORM.matcher(inPackage.getName()).find();
    }

    private static RoundTrip make(Kind kind, String type, String method, Confidence confidence) {
        return new RoundTrip(kind, type.substring(type.lastIndexOf('.') + 1) + "." + method, confidence);
    }

    private static @Nullable ITypeBinding receiver(ASTNode call) {
        Expression expression = switch (call) {
            case MethodInvocation it -> it.getExpression();
            case ExpressionMethodReference it -> it.getExpression();
            default -> null;
        };
        return expression == null ? null : expression.resolveTypeBinding();
    }

    private static boolean isRemote(ITypeBinding receiver, List<String> types) {
        if (types.stream().anyMatch(REMOTE_INTERFACES::contains)) {
            return true;
        }
        for (IAnnotationBinding annotation : receiver.getAnnotations()) {
            ITypeBinding type = annotation.getAnnotationType();
            if (type != null && REMOTE_ANNOTATIONS.contains(type.getQualifiedName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfObject(ASTNode call) {
        IMethodBinding method = call instanceof MethodInvocation it ? it.resolveMethodBinding() : null;
        return method != null
                && method.getDeclaringClass() != null
                && method.getDeclaringClass().getQualifiedName().equals("java.lang.Object");
    }
}
