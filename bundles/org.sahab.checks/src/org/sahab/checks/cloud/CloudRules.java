package org.sahab.checks.cloud;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import org.sahab.model.rule.Dimension;
import org.sahab.rules.RulePages;
import org.sahab.rules.RuleSource;

/**
 * The list of declarative rules for cloud readiness. One rule is {@code ID.yaml} with {@code ID.md} beside it, in the folder of its
 * dimension; together they are one rule set.
 */
public final class CloudRules {

    private static final String HEADER = "ruleset.yaml";

    /** The rules of each dimension, sorted by id. */
    private static final Map<Dimension, List<String>> RULES = Collections.unmodifiableMap(new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Dimension.CONFIGURATION,
                    List.of(
                            "ConfigurationFromEnvironment",
                            "DataSourceInApplication",
                            "DescriptorSetting",
                            "FixedHeapSize",
                            "HardCodedAddress",
                            "JndiLookup",
                            "LocalhostAddress",
                            "ServerHomePath")),
            Map.entry(
                    Dimension.STATE,
                    List.of(
                            "HttpSessionState",
                            "InMemoryCache",
                            "JspSessionState",
                            "PageSession",
                            "PortletSessionState",
                            "ServletContextState",
                            "SessionListener",
                            "SessionTimeout",
                            "SessionlessPage",
                            "StatefulSessionBean",
                            "StatelessSessionBean",
                            "ThreadLocalState")),
            Map.entry(
                    Dimension.STORAGE,
                    List.of(
                            "CacheOnDisk",
                            "DatabaseFolder",
                            "DeleteOnExit",
                            "DirectoryListing",
                            "EmbeddedDatabase",
                            "FileTimestamp",
                            "FileUrl",
                            "LocalFileRead",
                            "LocalFileWrite",
                            "MessageStoreOnDisk",
                            "ResourceFromClassPath",
                            "TemporaryFile",
                            "UploadedFile")),
            Map.entry(
                    Dimension.MESSAGING,
                    List.of(
                            "CorbaObject",
                            "EmbeddedBroker",
                            "GroupCommunication",
                            "JaxRpc",
                            "JmsMessaging",
                            "ListeningSocket",
                            "MailSending",
                            "MessageDrivenBean",
                            "MulticastDiscovery",
                            "RawSocket",
                            "RemoteInvocation",
                            "ResourceAdapter",
                            "RestEndpoint",
                            "SerializedMessage",
                            "SoapClient",
                            "SoapEndpoint",
                            "XmlRpc")),
            Map.entry(
                    Dimension.DATA,
                    List.of(
                            "ConnectionPoolInApplication",
                            "DatabaseAndQueue",
                            "EntityBean",
                            "ExtendedPersistenceContext",
                            "InjectedPersistence",
                            "JdoPersistence",
                            "JtaTransaction",
                            "OptimisticLocking",
                            "SchemaAtStart",
                            "ServerDataSource")),
            Map.entry(
                    Dimension.SECURITY,
                    List.of(
                            "ContainerLogin",
                            "CredentialInCode",
                            "CredentialInConfiguration",
                            "CustomTrustManager",
                            "JaasLogin",
                            "JaasLoginModule",
                            "JavaDeserialization",
                            "KeyStoreOnDisk",
                            "PrivilegedBlock",
                            "SecurityConstraint",
                            "SecurityManagerUse",
                            "ServerRealm",
                            "ServerRoleMapping",
                            "SessionCookieUnsecured",
                            "StandardIdentity",
                            "SubjectOnThread",
                            "TlsInApplication",
                            "UserFile")),
            Map.entry(
                    Dimension.OBSERVABILITY,
                    List.of(
                            "AccessLogFile",
                            "ConsoleOutput",
                            "ContextInLog",
                            "JavaUtilLogging",
                            "JmxRegistration",
                            "LocalLogFile",
                            "LogConfiguredInCode",
                            "LoggingFacade",
                            "NoHealthEndpoint",
                            "NoMetrics",
                            "NoTracing",
                            "RemoteJmx")),
            Map.entry(
                    Dimension.RUNTIME,
                    List.of(
                            "DependencyInjection",
                            "DeploymentApi",
                            "EmbeddedServer",
                            "EnterpriseSessionBean",
                            "HomeInterface",
                            "JavaxNamespace",
                            "JspScriptlet",
                            "LoaderCast",
                            "Log4j1",
                            "OldDescriptor",
                            "OldFaces",
                            "OldJavaLevel",
                            "OldSpring",
                            "OsgiRuntime",
                            "PortableRemoteNarrow",
                            "RemovedJavaModule",
                            "RemovedJvmOption",
                            "RetiredContainer",
                            "RetiredLibrary",
                            "StrutsAction")),
            Map.entry(
                    Dimension.PACKAGING,
                    List.of(
                            "AntBuild",
                            "ClassPathManifest",
                            "DistributionArchive",
                            "EarPackaging",
                            "ManagedVersions",
                            "NoContainerImage",
                            "PlainHttpRepository",
                            "ServerPluginPackaging",
                            "ServerProvidedLibrary",
                            "SnapshotDependency",
                            "WarPackaging")),
            Map.entry(
                    Dimension.CONCURRENCY,
                    List.of(
                            "HandMadeThread",
                            "HostNameIdentity",
                            "InProcessScheduler",
                            "JobStoreInMemory",
                            "ProcessorCount",
                            "SingletonBeanLock",
                            "StartupSingleton",
                            "TimeoutMethod")),
            Map.entry(
                    Dimension.DISPOSABILITY,
                    List.of(
                            "AsynchronousMethod",
                            "ExplicitGarbageCollection",
                            "ProcessExit",
                            "ServerShutdownPort",
                            "ShutdownHook")),
            Map.entry(
                    Dimension.PORTABILITY,
                    List.of(
                            "AbsolutePath",
                            "DefaultCharset",
                            "DefaultLocale",
                            "DesktopUi",
                            "EndorsedDirectory",
                            "ExternalProcess",
                            "HeadlessGraphics",
                            "InternalJdkApi",
                            "NamedCharset",
                            "NativeBinary",
                            "ServerDescriptor",
                            "ServiceWrapper",
                            "UserHomePath")))));

    private static final Map<String, Dimension> DIMENSIONS = dimensions();

    /** Ids of the rules, sorted. */
    public static final List<String> IDS = List.copyOf(DIMENSIONS.keySet());

    private CloudRules() {}

    private static Map<String, Dimension> dimensions() {
        Map<String, Dimension> dimensions = new TreeMap<>();
        for (Entry<Dimension, List<String>> each : RULES.entrySet()) {
            each.getValue().forEach(id -> dimensions.put(id, each.getKey()));
        }
        return Collections.unmodifiableMap(dimensions);
    }

    /** The rule files and the head of their rule set. */
    public static List<RuleSource> sources() {
        List<RuleSource> sources = new ArrayList<>();
        sources.add(header());
        IDS.forEach(id -> sources.add(source(id)));
        return List.copyOf(sources);
    }

    /** The head of the rule set. */
    public static RuleSource header() {
        return RuleSource.resource(CloudRules.class, HEADER);
    }

    /**
     * The file of a rule.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    public static RuleSource source(String id) {
        Dimension dimension = DIMENSIONS.get(id);
        if (dimension == null) {
            throw new IllegalArgumentException(id);
        }
        RuleSource.Folder all = RulePages.beside(CloudRules.class);
        return new RuleSource(
                header().folderName() + "/" + id + ".yaml", file -> all.open(dimension.key() + "/" + file));
    }
}
