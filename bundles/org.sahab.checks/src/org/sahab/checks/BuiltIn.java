package org.sahab.checks;

import java.util.List;
import org.sahab.checks.cloud.CloudRules;
import org.sahab.checks.cloud.concurrency.ClockIdentity;
import org.sahab.checks.cloud.concurrency.LocalLock;
import org.sahab.checks.cloud.concurrency.LocalSequence;
import org.sahab.checks.cloud.concurrency.ServletInstanceState;
import org.sahab.checks.cloud.concurrency.SleepInLoop;
import org.sahab.checks.cloud.concurrency.UnboundedQueue;
import org.sahab.checks.cloud.configuration.ConfigurationFileOnDisk;
import org.sahab.checks.cloud.configuration.HardCodedAddressFix;
import org.sahab.checks.cloud.configuration.LocalhostAddressFix;
import org.sahab.checks.cloud.configuration.SystemPropertyRead;
import org.sahab.checks.cloud.configuration.SystemPropertySetting;
import org.sahab.checks.cloud.data.DriverManagerConnection;
import org.sahab.checks.cloud.data.NativeQuery;
import org.sahab.checks.cloud.data.SchemaChangeInCode;
import org.sahab.checks.cloud.disposability.ErrorSwallowed;
import org.sahab.checks.cloud.disposability.ExecutorNotShutDown;
import org.sahab.checks.cloud.disposability.FinalizerCleanup;
import org.sahab.checks.cloud.disposability.GracefulShutdown;
import org.sahab.checks.cloud.disposability.ShutdownWithoutWait;
import org.sahab.checks.cloud.disposability.StartupWork;
import org.sahab.checks.cloud.disposability.SwallowedInterruption;
import org.sahab.checks.cloud.disposability.WaitWithoutLimit;
import org.sahab.checks.cloud.messaging.HttpWithoutTimeLimit;
import org.sahab.checks.cloud.messaging.RemoteNamingAddress;
import org.sahab.checks.cloud.observability.ConsoleOutputFix;
import org.sahab.checks.cloud.observability.LostCause;
import org.sahab.checks.cloud.observability.MessageWithoutException;
import org.sahab.checks.cloud.observability.SwallowedException;
import org.sahab.checks.cloud.portability.DefaultTimeZone;
import org.sahab.checks.cloud.portability.JettyApi;
import org.sahab.checks.cloud.portability.OpenEjbApi;
import org.sahab.checks.cloud.portability.OperatingSystemBranch;
import org.sahab.checks.cloud.portability.OsgiApi;
import org.sahab.checks.cloud.portability.TomcatApi;
import org.sahab.checks.cloud.portability.WebLogicApi;
import org.sahab.checks.cloud.portability.WorkingDirectory;
import org.sahab.checks.cloud.security.RequestAddress;
import org.sahab.checks.cloud.security.WeakCryptography;
import org.sahab.checks.cloud.security.XmlExternalEntity;
import org.sahab.checks.cloud.state.HandMadeCache;
import org.sahab.checks.cloud.state.JavaSerialization;
import org.sahab.checks.cloud.state.SessionAttributeNotSerializable;
import org.sahab.checks.cloud.state.StaticMutableState;
import org.sahab.checks.cloud.storage.RealPath;
import org.sahab.checks.cloud.storage.SettingsWrittenBack;
import org.sahab.checks.cloud.storage.UrlAsFile;
import org.sahab.checks.energy.QueryOrRemoteCallInLoop;
import org.sahab.checks.energy.StringAccumulatorInLoop;
import org.sahab.checks.energy.StringAccumulatorInLoopFix;
import org.sahab.checks.fix.Fixes;
import org.sahab.engine.Check;
import org.sahab.rules.RuleSource;

/** All that Sahab looks for by itself. The lists are explicit, so that what runs is seen here and never depends on a folder. */
public final class BuiltIn {

    private BuiltIn() {}

    /** The declarative rules. */
    public static List<RuleSource> ruleSources() {
        return CloudRules.sources();
    }

    /** The checks in Java, new at every call. */
    public static List<Check> checks() {
        return List.of(
                new ClockIdentity(),
                new ConfigurationFileOnDisk(),
                new DefaultTimeZone(),
                new DriverManagerConnection(),
                new ErrorSwallowed(),
                new ExecutorNotShutDown(),
                new FinalizerCleanup(),
                new GracefulShutdown(),
                new HandMadeCache(),
                new HttpWithoutTimeLimit(),
                new JavaSerialization(),
                new JettyApi(),
                new LocalLock(),
                new LocalSequence(),
                new LostCause(),
                new MessageWithoutException(),
                new NativeQuery(),
                new OpenEjbApi(),
                new OperatingSystemBranch(),
                new OsgiApi(),
                new QueryOrRemoteCallInLoop(),
                new RealPath(),
                new RemoteNamingAddress(),
                new RequestAddress(),
                new SchemaChangeInCode(),
                new ServletInstanceState(),
                new SessionAttributeNotSerializable(),
                new SettingsWrittenBack(),
                new ShutdownWithoutWait(),
                new SleepInLoop(),
                new StartupWork(),
                new StaticMutableState(),
                new StringAccumulatorInLoop(),
                new SwallowedException(),
                new SwallowedInterruption(),
                new SystemPropertyRead(),
                new SystemPropertySetting(),
                new TomcatApi(),
                new UnboundedQueue(),
                new UrlAsFile(),
                new WaitWithoutLimit(),
                new WeakCryptography(),
                new WebLogicApi(),
                new WorkingDirectory(),
                new XmlExternalEntity());
    }

    /** The quick fixes. */
    public static Fixes fixes() {
        return new Fixes(List.of(
                new ConsoleOutputFix(),
                new HardCodedAddressFix(),
                new LocalhostAddressFix(),
                new StringAccumulatorInLoopFix()));
    }
}
