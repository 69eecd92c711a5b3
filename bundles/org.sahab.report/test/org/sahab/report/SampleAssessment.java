package org.sahab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Completeness;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.ModuleInfo;
import org.sahab.model.assessment.Remedy;
import org.sahab.model.assessment.RuleSelection;
import org.sahab.model.assessment.RuleSetInfo;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Draft;
import org.sahab.model.finding.Excerpt;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Identities;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.finding.Suppression;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Evidence;
import org.sahab.model.rule.Link;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.RuleText;
import org.sahab.model.unit.UnitCounts;

/** Assessments made up for tests: of any size, the same for the same seed, and one full of hostile names. */
public final class SampleAssessment {

    /** Ends a script element, opens a tag that acts, and ends a comment. */
    public static final String MARKUP = "</script><img src=x onerror=alert(1)>--><b>";

    /** Turns a line around, ends a line where none ends, drives a terminal, and is half a character. */
    public static final String CONTROLS = "a\u202Egnp.exe\u2028b\u001B[31m\uD800";

    private record Kind(String id, Dimension dimension, Category category, int effort, String title, String code) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "LocalFileSystem",
                    Dimension.STORAGE,
                    Category.MANDATORY,
                    3,
                    "Files on the local disk",
                    "FileWriter out = new FileWriter(\"/var/orders/\" + order.getId() + \".csv\");"),
            new Kind(
                    "HttpSessionState",
                    Dimension.STATE,
                    Category.MANDATORY,
                    3,
                    "State kept in the HTTP session",
                    "session.setAttribute(\"cart\", cart);"),
            new Kind(
                    "JndiLookup",
                    Dimension.CONFIGURATION,
                    Category.OPTIONAL,
                    1,
                    "Look-up in the server's naming tree",
                    "DataSource ds = (DataSource) context.lookup(\"java:comp/env/jdbc/Shop\");"),
            new Kind(
                    "HardCodedHost",
                    Dimension.CONFIGURATION,
                    Category.MANDATORY,
                    1,
                    "Host written into the code",
                    "String url = \"http://orders.example.com:8080/orders\";"),
            new Kind(
                    "QueryInLoop",
                    Dimension.DATA,
                    Category.OPTIONAL,
                    3,
                    "Query inside a loop",
                    "for (Order order : orders) { items.addAll(itemDao.findByOrder(order.getId())); }"),
            new Kind(
                    "StringAccumulatorInLoop",
                    Dimension.ENERGY,
                    Category.OPTIONAL,
                    1,
                    "Text built by += in a loop",
                    "for (Item item : items) { csv += item.getName() + \";\"; }"),
            new Kind(
                    "MessageDrivenBean",
                    Dimension.MESSAGING,
                    Category.POTENTIAL,
                    5,
                    "Message-driven bean",
                    "public class OrderListener implements MessageListener {"),
            new Kind(
                    "ThreadInContainer",
                    Dimension.CONCURRENCY,
                    Category.POTENTIAL,
                    3,
                    "Thread started by the application",
                    "new Thread(new Mailer(queue)).start();"),
            new Kind(
                    "CredentialInSource",
                    Dimension.SECURITY,
                    Category.MANDATORY,
                    1,
                    "Credential in a source file",
                    "password = \"********\""),
            new Kind(
                    "LogToFile",
                    Dimension.OBSERVABILITY,
                    Category.OPTIONAL,
                    1,
                    "Log written to a file",
                    "log4j.appender.R.File=/var/log/shop.log"));

    private SampleAssessment() {}

    /** A shop with so many findings in modules of forty files each. */
    public static Assessment of(int findings, long seed) {
        Random random = new Random(seed);
        List<String> modules = List.of("", "core", "web", "batch", "web/admin");
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < findings; i++) {
            Kind kind = KINDS.get((int) Math.abs(random.nextGaussian() * 3.3) % KINDS.size());
            int file = (int) Math.abs(random.nextGaussian() * Math.max(20, findings / 60));
            String module = modules.get(file % modules.size());
            Scope scope =
                    random.nextInt(8) == 0 ? Scope.TEST : random.nextInt(30) == 0 ? Scope.GENERATED : Scope.PRODUCTION;
            String path = (scope == Scope.TEST ? "src/test/java/" : "src/main/java/") + "org/example/shop/"
                    + List.of("order", "account", "web", "util").get(file % 4) + "/"
                    + List.of("Order", "Account", "Session", "Report", "Quote").get(file % 5)
                    + List.of("Bean", "Service", "Servlet", "Dao", "Helper").get(file / 5 % 5) + file / 25 + ".java";
            int line = 8 + random.nextInt(600);
            int column = 9;
            Region region = new Region(line * 60, 24, line, column, line, column + 24);
            Confidence confidence = random.nextInt(9) == 0
                    ? Confidence.GUESSED
                    : random.nextInt(3) == 0 ? Confidence.RESOLVED : Confidence.INFERRED;
            Place place = new Place(module, path, region);
            Message message = Message.of("default")
                    .with(
                            "name",
                            Argument.code(
                                    List.of("java.io.FileWriter", "HttpSession.setAttribute", "InitialContext.lookup")
                                            .get(random.nextInt(3))))
                    .with("count", Argument.number(random.nextInt(5000)));
            List<Place> related = kind.id().equals("QueryInLoop")
                    ? List.of(new Place(
                            "core",
                            "src/main/java/org/example/shop/order/ItemDao.java",
                            new Region(400, 10, 31, 5, 31, 15)))
                    : List.of();
            drafts.add(new Draft(
                    kind.id(),
                    message,
                    place,
                    scope,
                    confidence,
                    kind.category(),
                    kind.effort(),
                    related,
                    "m" + random.nextInt(20)));
        }
        List<Finding> found = Identities.assign(drafts).stream()
                .map(finding -> finding.withExcerpt(excerpt(finding)))
                .toList();
        return assessment(
                "Example Shop 4.2",
                found,
                KINDS.stream().map(SampleAssessment::rule).toList());
    }

    private static Excerpt excerpt(Finding finding) {
        String code = KINDS.stream()
                .filter(kind -> kind.id().equals(finding.rule()))
                .findFirst()
                .orElseThrow()
                .code();
        int line = finding.place().region().line();
        List<String> lines = new ArrayList<>();
        for (int i = line - 3; i <= line + 3; i++) {
            lines.add(
                    i == line
                            ? "        " + code
                            : switch (Math.floorMod(i, 5)) {
                                case 0 -> "    /** Writes line " + i + " & the rest, if (a < b). */";
                                case 1 -> "    public void export" + i + "(Order order) throws IOException {";
                                case 2 -> "        Logger log = Logger.getLogger(getClass());";
                                case 3 -> "    }";
                                default -> "";
                            });
        }
        return new Excerpt(line - 3, lines);
    }

    private static RuleDescriptor rule(Kind kind) {
        String english = """
            ## Why it matters in a cloud

            A container's disk is *gone* when the container restarts, and a second replica never sees it.
            See [the twelve factors](https://12factor.net/processes) and [the other rule](HttpSessionState.md).

            | storage | survives a restart | shared |
            |---|---|---|
            | local disk | no | no |
            | object storage | yes | yes |

            ## Bad

            ```java
            try (Writer out = new FileWriter("/var/orders/" + id + ".csv")) {
                out.write(csv);   // a < b && c > d
            }
            ```

            ## Good

            ```java
            bucket.put("orders/" + id + ".csv", csv);
            ```

            ## How to fix it

            1. Put what must stay into object storage or a database.
            2. Write what may go to `/tmp`, and bound it.
            """;
        String arabic = """
            ## لماذا يهم في السحابة

            قرص الحاوية *يزول* عند إعادة تشغيلها، ولا تراه النسخة الثانية أبدًا.

            ## سيئ

            ```java
            new FileWriter("/var/orders/" + id + ".csv")
            ```
            """;
        return new RuleDescriptor(
                kind.id(),
                List.of("Old" + kind.id()),
                "sahab",
                kind.dimension() == Dimension.ENERGY ? RuleDescriptor.Kind.CHECK : RuleDescriptor.Kind.DECLARATIVE,
                kind.dimension(),
                kind.category(),
                kind.effort(),
                Evidence.REASONED,
                false,
                List.of("konveyor.io/target=cloud-readiness"),
                List.of("Java EE"),
                new TreeMap<>(Map.of("limit", "3")),
                List.of(new Link("https://12factor.net/processes", "The twelve factors: processes")),
                new TreeMap<>(Map.of(
                        "en",
                        new RuleText(
                                kind.title(),
                                new TreeMap<>(Map.of(
                                        "default",
                                        "`{{name}}` is called {{count}} times: what it keeps is gone when the"
                                                + " container restarts")),
                                english),
                        "fr",
                        new RuleText(
                                "« " + kind.title() + " »",
                                new TreeMap<>(Map.of(
                                        "default",
                                        "`{{name}}` est appelé {{count}} fois : ce qu’il garde disparaît au"
                                                + " redémarrage du conteneur")),
                                ""),
                        "ar",
                        new RuleText(
                                "ملفات على القرص المحلي " + kind.effort(),
                                new TreeMap<>(Map.of(
                                        "default",
                                        "يُستدعى `{{name}}` {{count}} مرة: ما يحفظه يزول عند إعادة تشغيل الحاوية")),
                                arabic))));
    }

    /** The shop, with these findings of these rules. */
    public static Assessment assessment(String name, List<Finding> findings, List<RuleDescriptor> rules) {
        return new Assessment(
                name,
                List.of("org.example:shop:4.2:sources"),
                "0.1.0",
                List.of(new RuleSetInfo("sahab", 16, "00ff00ff00ff00ff")),
                rules.stream().map(RuleDescriptor::id).sorted().toList(),
                new Completeness(
                        564,
                        122,
                        2,
                        1,
                        new UnitCounts(22_310, 10_000, 8_412, 1_031, 7),
                        31,
                        List.of(
                                "com.oracle:ojdbc6:11.2.0.4",
                                "javax.ejb:ejb-api:3.0",
                                "javax.jms:jms:1.1",
                                "javax.servlet:servlet-api:2.5",
                                "org.apache.geronimo.specs:geronimo-jta_1.1_spec:1.1.1",
                                "weblogic:wlclient:10.3"),
                        Remedy.RESOLVE,
                        new TreeMap<>(Map.of("Groovy", 3, "Kotlin", 12)),
                        List.of("Lombok")),
                List.of("", "batch", "core", "web", "web/admin").stream()
                        .map(id -> new ModuleInfo(
                                id,
                                id.isEmpty() ? "shop-parent" : "shop-" + id.replace('/', '-'),
                                "Maven",
                                8,
                                "UTF-8",
                                113,
                                24,
                                4_462,
                                31,
                                6,
                                id.isEmpty() ? List.of() : List.of("core")))
                        .toList(),
                rules,
                List.of("EJB", "JMS", "Servlet"),
                findings,
                List.of(
                        new Diagnostic(
                                Diagnostic.Severity.ERROR,
                                Message.of("sample.unreadable").with("why", Argument.text("it is cut off")),
                                new Place("web", "src/main/webapp/broken.xml", Region.WHOLE)),
                        new Diagnostic(
                                Diagnostic.Severity.WARNING,
                                Message.of("sample.syntax"),
                                new Place("core", "src/main/java/Half.java", new Region(9, 1, 2, 1, 2, 2))),
                        new Diagnostic(
                                Diagnostic.Severity.WARNING,
                                Message.of("sample.syntax"),
                                new Place("core", "src/main/java/Quarter.java", new Region(9, 1, 2, 1, 2, 2)))));
    }

    /** The shop, with every so manieth finding suppressed: in turn in the code and in the project's file, which says why. */
    public static Assessment withSuppressed(int findings, int every) {
        Assessment all = of(findings, 8);
        List<Finding> some = new ArrayList<>();
        for (Finding finding : all.findings()) {
            int number = some.size();
            Place place = finding.place();
            Suppression suppression = number % (2 * every) == 0
                    ? new Suppression(Suppression.Where.IN_CODE, "", place)
                    : new Suppression(
                            Suppression.Where.PROJECT_FILE,
                            "A volume is mounted there, and <kept>",
                            new Place("", Suppression.PROJECT_FILE_NAME, new Region(14, 20, 2, 1, 2, 21)));
            some.add(number % every == 0 ? finding.withSuppression(suppression) : finding);
        }
        return assessment(all.application(), some, all.rules());
    }

    /** An assessment with another answer to what helps against missing jars. */
    public static Assessment withRemedy(Assessment assessment, Remedy remedy) {
        Completeness seen = assessment.completeness();
        return new Assessment(
                assessment.application(),
                assessment.sources(),
                assessment.toolVersion(),
                assessment.ruleSets(),
                assessment.appliedRules(),
                new Completeness(
                        seen.files(),
                        seen.javaFiles(),
                        seen.partly(),
                        seen.failed(),
                        seen.counts(),
                        seen.jars(),
                        seen.missing(),
                        remedy,
                        seen.otherLanguages(),
                        seen.processors()),
                assessment.modules(),
                assessment.rules(),
                assessment.tags(),
                assessment.findings(),
                assessment.diagnostics());
    }

    /** An assessment for which rules were chosen, or read in another way. */
    public static Assessment withSelection(Assessment assessment, RuleSelection selection) {
        return new Assessment(
                assessment.application(),
                assessment.sources(),
                assessment.toolVersion(),
                selection,
                assessment.ruleSets(),
                assessment.appliedRules(),
                assessment.completeness(),
                assessment.modules(),
                assessment.libraries(),
                assessment.rules(),
                assessment.tags(),
                assessment.tagMatches(),
                assessment.findings(),
                assessment.diagnostics());
    }

    /** An assessment in which every text that can come from an application or a foreign rule is hostile. */
    public static Assessment hostile() {
        String text = MARKUP + CONTROLS + "{{constructor}}${7*7}`";
        Place place = new Place(text, text, new Region(0, 5, 1, 1, 1, 6));
        Message message =
                Message.of("default").with("name", Argument.code(text)).with("word", Argument.text(text));
        Finding finding = new Finding(
                text,
                message,
                place,
                Scope.PRODUCTION,
                Confidence.RESOLVED,
                Category.MANDATORY,
                1,
                List.of(place),
                "00000000000000000000000000000001",
                new Excerpt(1, List.of(text, "\t" + text)),
                null);
        Finding suppressed = new Finding(
                text,
                message,
                place,
                Scope.PRODUCTION,
                Confidence.RESOLVED,
                Category.MANDATORY,
                1,
                List.of(place),
                "00000000000000000000000000000002",
                null,
                new Suppression(Suppression.Where.IN_CODE, text, place));
        String page = text
                + "\n\n<script>alert(2)</script>\n\n[click](javascript:alert(3)) ![x](http://tracker.example/x.png)\n\n"
                + "[data](data:text/html,x) [ok](https://example.com/?a=1&b=\"2\")\n\n```" + text + "\n" + text
                + "\n```\n";
        RuleDescriptor rule = new RuleDescriptor(
                text,
                List.of(text),
                text,
                RuleDescriptor.Kind.DECLARATIVE,
                Dimension.OTHER,
                Category.MANDATORY,
                1,
                Evidence.REASONED,
                false,
                List.of(text),
                List.of(text),
                new TreeMap<>(Map.of(text, text)),
                List.of(new Link("javascript:alert(4)", text), new Link("https://example.com/\"><script>", text)),
                new TreeMap<>(Map.of(
                        "en",
                        new RuleText(
                                text,
                                new TreeMap<>(Map.of("default", text + " {{name}} {{word}} {{nobody}}")),
                                page))));
        return new Assessment(
                text,
                List.of(text),
                text,
                List.of(new RuleSetInfo(text, 1, "00ff00ff00ff00ff")),
                List.of(text),
                new Completeness(
                        1,
                        1,
                        0,
                        0,
                        new UnitCounts(1, 1, 1, 0, 0),
                        0,
                        List.of(text),
                        Remedy.RESOLVE,
                        new TreeMap<>(Map.of(text, 1)),
                        List.of(text)),
                List.of(new ModuleInfo(text, text, text, 8, text, 1, 1, 1, 0, 0, List.of(text))),
                List.of(rule),
                List.of(text),
                List.of(finding, suppressed),
                List.of(new Diagnostic(Diagnostic.Severity.ERROR, new Message(text, message.arguments()), place)));
    }
}
