package org.sahab.checks.cloud;

import java.util.ArrayList;
import java.util.List;
import org.sahab.rules.RuleSource;

/** The list of declarative rules for cloud readiness; one rule is {@code ID.yaml} with {@code ID.md} beside it. */
public final class CloudRules {

    /** Ids of the rules, sorted. */
    public static final List<String> IDS = List.of(
            "ConsoleOutput",
            "CredentialInCode",
            "CredentialInConfiguration",
            "EmbeddedDatabase",
            "EnterpriseSessionBean",
            "EntityBean",
            "ExternalProcess",
            "HandMadeThread",
            "HardCodedAddress",
            "HttpSessionState",
            "InProcessScheduler",
            "JmsMessaging",
            "JndiLookup",
            "JtaTransaction",
            "LocalFileWrite",
            "LocalLogFile",
            "LocalhostAddress",
            "MailSending",
            "MessageDrivenBean",
            "ProcessExit",
            "RemoteInvocation",
            "ServerDescriptor",
            "StatefulSessionBean");

    private CloudRules() {}

    /** The rule files and the head of their rule set. */
    public static List<RuleSource> sources() {
        List<RuleSource> sources = new ArrayList<>();
        sources.add(source("ruleset.yaml"));
        for (String id : IDS) {
            sources.add(source(id + ".yaml"));
        }
        return List.copyOf(sources);
    }

    /** A file that lies beside the rules. */
    public static RuleSource source(String fileName) {
        return RuleSource.resource(CloudRules.class, fileName);
    }
}
