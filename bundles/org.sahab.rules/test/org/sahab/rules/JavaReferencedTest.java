package org.sahab.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sahab.rules.RulesFixture.annotated;
import static org.sahab.rules.RulesFixture.call;
import static org.sahab.rules.RulesFixture.fact;
import static org.sahab.rules.RulesFixture.guess;
import static org.sahab.rules.RulesFixture.matches;
import static org.sahab.rules.RulesFixture.matching;
import static org.sahab.rules.RulesFixture.referenced;
import static org.sahab.rules.RulesFixture.when;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Region;
import org.sahab.rules.fact.AnnotationFact;
import org.sahab.rules.fact.AnnotationFact.Element;
import org.sahab.rules.fact.Fact;
import org.sahab.rules.fact.FactKind;

class JavaReferencedTest {

    @ParameterizedTest
    @CsvSource({
        "INHERITANCE, EXTENDS",
        "IMPLEMENTS_TYPE, IMPLEMENTS",
        "CONSTRUCTOR_CALL, CONSTRUCTOR_CALL",
        "ANNOTATION, ANNOTATION",
        "IMPORT, IMPORT",
        "PACKAGE, PACKAGE",
        "VARIABLE_DECLARATION, VARIABLE",
        "FIELD, FIELD",
        "FIELD_DECLARATION, FIELD",
        "CLASS, TYPE_DECLARATION",
        "RETURN_TYPE, RETURN_TYPE",
        "METHOD_PARAMETER, PARAMETER",
        "THROW_STATEMENT, THROW",
        "THROWS_METHOD_DECLARATION, THROWS",
        "CATCH_EXCEPTION_STATEMENT, CATCH"
    })
    void aLocationLooksAtItsKindOfFactsAndAtNoOther(String location, FactKind kind) {
        String name = kind == FactKind.PACKAGE ? "javax.naming" : "javax.naming.InitialContext";
        CompiledRules rules = referenced(location, name);

        for (FactKind other : FactKind.values()) {
            assertThat(matches(rules, fact(other, name))).as(other.name()).isEqualTo(other == kind);
        }
    }

    @Test
    void aTypeIsUsedInImportsToo() {
        CompiledRules rules = referenced("TYPE", "java.io.File");

        assertThat(matches(rules, fact(FactKind.TYPE_USE, "java.io.File"))).isTrue();
        assertThat(matches(rules, fact(FactKind.IMPORT, "java.io.File"))).isTrue();
        assertThat(matches(rules, fact(FactKind.CONSTRUCTOR_CALL, "java.io.File")))
                .isFalse();
    }

    @Test
    void withoutALocationCallsCreationsImportsAndUsesOfTypesMatch() {
        CompiledRules rules = when("java.referenced:\n  pattern: java.io.File\n");

        assertThat(matches(rules, fact(FactKind.TYPE_USE, "java.io.File"))).isTrue();
        assertThat(matches(rules, fact(FactKind.IMPORT, "java.io.File"))).isTrue();
        assertThat(matches(rules, fact(FactKind.CONSTRUCTOR_CALL, "java.io.File", "<init>")))
                .isTrue();
        assertThat(matches(rules, fact(FactKind.TYPE_USE, "java.io.FileReader")))
                .isFalse();
        assertThat(matches(rules, call("java.io.File", "delete"))).isFalse();
    }

    @Test
    void withoutALocationAMethodIsFoundByItsQualifiedName() {
        CompiledRules rules = when("java.referenced:\n  pattern: java.lang.System.exit\n");

        assertThat(matches(rules, call("java.lang.System", "exit", "int"))).isTrue();
        assertThat(matches(rules, call("java.lang.System", "gc"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TYPE", "''"})
    void theDeclarationOfATypeIsOneOfItsOccurrences(String location) {
        assertThat(matches(
                        referenced(location, "oracle.jms.Queue"), fact(FactKind.TYPE_DECLARATION, "oracle.jms.Queue")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "IMPORT, IMPORT, com.ibm.jms.*StartUp*, com.ibm.jms.XStartupBean, '', true",
        "METHOD, METHOD_DECLARATION, '*adviceWith*', p.T, isUseAdviceWith, true",
        "METHOD_CALL, METHOD_CALL, '*adviceWith*', p.T, isUseAdviceWith, true",
        "METHOD_CALL, METHOD_CALL, p.T.*adviceWith, p.T, useAdviceWith, false",
        "METHOD_CALL, METHOD_CALL, p.T.*adviceWith, p.T, useadviceWith, true",
        "CONSTRUCTOR_CALL, CONSTRUCTOR_CALL, java.net.Url*, java.net.URL, <init>, false",
        "ANNOTATION, ANNOTATION, javax.ejb.S*less, javax.ejb.StateLess, '', false",
        "TYPE, TYPE_USE, javax.ejb.stateless, javax.ejb.Stateless, '', false"
    })
    void caseDoesNotCountInWildcardsUnlessACallTellsItsType(
            String location, FactKind kind, String pattern, String type, String member, boolean found) {
        assertThat(matches(referenced(location, pattern), fact(kind, type, member)))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "IMPORT, IMPORT, oracle.jms.AQjms.*, oracle.jms.AQjmsConnection, true",
        "TYPE, TYPE_USE, oracle.jms.AQjms.*, oracle.jms.AQjmsConnection, true",
        "TYPE, TYPE_USE, oracle.jms.AQjms.*, oracle.jms.AQ, false",
        "TYPE, TYPE_USE, oracle.jm.*, oracle.jms.AQ, false"
    })
    void aDotAndAStarBehindTheBeginningOfATypesNameStandForTheRestOfIt(
            String location, FactKind kind, String pattern, String type, boolean found) {
        assertThat(matches(referenced(location, pattern), fact(kind, type))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "*Manager, p.EntityManager, true",
        "*Manager, p.EntityManagerFactory, false",
        "p*, p.EntityManager, false",
        "p.*, p.EntityManager, true",
        "EntityManager, p.EntityManager, true"
    })
    void aPatternWithoutADotIsTheNameOfATypeInWhateverPackage(String pattern, String type, boolean found) {
        assertThat(matches(referenced("IMPORT", pattern), fact(FactKind.IMPORT, type)))
                .isEqualTo(found);
        assertThat(matches(referenced("TYPE", pattern), fact(FactKind.TYPE_USE, type)))
                .isEqualTo(found);
    }

    @Test
    void aFieldMayBeAskedForByItsNameAndItsType() {
        assertThat(matches(referenced("FIELD", "* p.Typed*"), fact(FactKind.FIELD, "p.TypedEntity", "any")))
                .isTrue();
        assertThat(matches(referenced("FIELD", "* p.Typed*"), fact(FactKind.FIELD, "p.Entity", "any")))
                .isFalse();
        assertThat(matches(referenced("FIELD", "id p.Entity"), fact(FactKind.FIELD, "p.Entity", "id")))
                .isTrue();
        assertThat(matches(referenced("FIELD", "id p.Entity"), fact(FactKind.FIELD, "p.Entity", "other")))
                .isFalse();
    }

    @Test
    void alternativesStandForEachOfThemAndAQuestionMarkAlsoForNone() {
        CompiledRules rules = referenced("TYPE", "oracle.jms.AQjms(Text|Map)?Message");

        assertThat(matches(rules, fact(FactKind.TYPE_USE, "oracle.jms.AQjmsTextMessage")))
                .isTrue();
        assertThat(matches(rules, fact(FactKind.TYPE_USE, "oracle.jms.AQjmsMapMessage")))
                .isTrue();
        assertThat(matches(rules, fact(FactKind.TYPE_USE, "oracle.jms.AQjmsMessage")))
                .isTrue();
        assertThat(matches(rules, fact(FactKind.TYPE_USE, "oracle.jms.AQjmsBytesMessage")))
                .isFalse();
    }

    @Test
    void aStarBehindAlternativesMatchesLongerNamesToo() {
        CompiledRules rules = referenced("CONSTRUCTOR_CALL", "java.io.(File|PrintWriter)*");

        assertThat(matches(rules, fact(FactKind.CONSTRUCTOR_CALL, "java.io.FileInputStream", "<init>")))
                .isTrue();
        assertThat(matches(rules, fact(FactKind.CONSTRUCTOR_CALL, "java.io.PrintStream", "<init>")))
                .isFalse();
    }

    @Test
    void aNameWithoutWildcardsIsExact() {
        CompiledRules rules = referenced("IMPORT", "javax.ejb.Stateless");

        assertThat(matches(rules, fact(FactKind.IMPORT, "javax.ejb.Stateless"))).isTrue();
        assertThat(matches(rules, fact(FactKind.IMPORT, "javax.ejb.stateless"))).isFalse();
        assertThat(matches(rules, fact(FactKind.IMPORT, "javax.ejb.StatelessX")))
                .isFalse();
        assertThat(matches(rules, fact(FactKind.IMPORT, "x.javax.ejb.Stateless")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "javax.ejb.*, javax.ejb, true",
        "javax.swing*, javax.swing, true",
        "javax.swing*, javax.swing.table, true",
        "java.util.logging.FileHandler*, java.util.logging, false",
        "javax.ejb.Stateless, javax.ejb, false"
    })
    void anImportOnDemandIsFoundByPatternsThatEndInAStar(String pattern, String type, boolean found) {
        assertThat(matches(referenced("IMPORT", pattern), fact(FactKind.IMPORT_ON_DEMAND, type)))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "org.junit.Assert, true",
        "org.junit.Assert.assertEquals, true",
        "org.junit.Assert.*, true",
        "org.junit.Assert.assertTrue, false"
    })
    void aStaticImportIsFoundByItsTypeAndByItsMember(String pattern, boolean found) {
        assertThat(matches(referenced("IMPORT", pattern), fact(FactKind.IMPORT, "org.junit.Assert", "assertEquals")))
                .isEqualTo(found);
    }

    @Test
    void aPackageIsExactUnlessItHasAWildcard() {
        assertThat(matches(referenced("PACKAGE", "java.rmi"), fact(FactKind.PACKAGE, "java.rmi")))
                .isTrue();
        assertThat(matches(referenced("PACKAGE", "java.rmi"), fact(FactKind.PACKAGE, "java.rmi.server")))
                .isFalse();
        assertThat(matches(referenced("PACKAGE", "java.rmi*"), fact(FactKind.PACKAGE, "java.rmi.server")))
                .isTrue();
        assertThat(matches(referenced("PACKAGE", "org.(jboss|jbpm).*"), fact(FactKind.PACKAGE, "org.jbpm.api")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "com.sun.net.httpserver.HttpServer, com.sun.net.httpserver.HttpServer, true",
        "com.sun.net.httpserver.HttpServer, com.sun.net.httpserver.HttpServers, false",
        "com.sun.net.httpserver.Http*, com.sun.net.httpserver.HttpExchange, true",
        "com.sun.net.httpserver*, com.sun.net.httpserver.HttpExchange, false"
    })
    void aPatternForPackagesThatEndsInATypeMeansItsImports(String pattern, String imported, boolean found) {
        assertThat(matches(referenced("PACKAGE", pattern), fact(FactKind.IMPORT, imported)))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "org.shop.mail*, org.shop.mail.Sender, false",
        "org.shop.mail.*, org.shop.mail.Sender, true",
        "org.shop.mail.Send*, org.shop.mail.Sender, true",
        "org.shop.mail.Sender, org.shop.mail.Sender, true"
    })
    void aTypeThatIsDeclaredIsMeantWhereTheLastSegmentNamesIt(String pattern, String declared, boolean found) {
        assertThat(matches(referenced("TYPE", pattern), fact(FactKind.TYPE_DECLARATION, declared)))
                .isEqualTo(found);
        assertThat(matches(referenced("TYPE", pattern), fact(FactKind.TYPE_USE, declared)))
                .isTrue();
    }

    @Test
    void aCallIsFoundByDeclaringTypeAndName() {
        CompiledRules rules = referenced("METHOD_CALL", "javax.servlet.http.HttpSession.setAttribute");

        assertThat(matches(rules, call("javax.servlet.http.HttpSession", "setAttribute")))
                .isTrue();
        assertThat(matches(rules, call("javax.servlet.http.HttpSession", "getAttribute")))
                .isFalse();
        assertThat(matches(rules, call("javax.servlet.ServletContext", "setAttribute")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "java.nio.file.Paths.get*, java.nio.file.Paths, get, true",
        "java.nio.file.Paths.get*, java.nio.file.Paths, of, false",
        "com.sun.jna*, com.sun.jna.Native, load, true",
        "com.sun.jna*, com.sun.java.Native, load, false",
        "sun.misc.Unsafe.(put|get)*, sun.misc.Unsafe, putInt, true",
        "org.postgresql.ds.*DataSource.setUser, org.postgresql.ds.PGSimpleDataSource, setUser, true",
        "org.postgresql.ds.*DataSource.setUser, org.postgresql.ds.PGSimpleDataSource, setUrl, false",
        "*adviceWith*, org.apache.camel.Builder, adviceWithRoute, true",
        "exit, java.lang.System, exit, true",
        "exit, java.lang.System, exits, false",
        "(java.awt|javafx.text)*Font*, java.awt.Graphics, setFont, true"
    })
    void wildcardsInCallsStandForAnythingDotsIncluded(String pattern, String type, String method, boolean found) {
        assertThat(matches(referenced("METHOD_CALL", pattern), call(type, method)))
                .isEqualTo(found);
    }

    @Test
    void aTypeWithoutPackageFitsInAnyPackage() {
        CompiledRules rules = referenced("METHOD_CALL", "Thread.stop(Throwable)");

        assertThat(matches(rules, call("java.lang.Thread", "stop", "java.lang.Throwable")))
                .isTrue();
        assertThat(matches(rules, call("java.lang.Thread", "stop"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "java.sql.DriverManager.getConnection(java.lang.String); java.lang.String; true",
                "java.sql.DriverManager.getConnection(java.lang.String); java.lang.String,java.util.Properties; false",
                "java.sql.DriverManager.getConnection(String, *); java.lang.String,java.util.Properties; true",
                "java.sql.DriverManager.getConnection(java.util.List<java.lang.String>); java.util.List; true",
                "java.sql.DriverManager.getConnection(java.lang.String...); java.lang.String[]; true",
                "java.sql.DriverManager.getConnection(int); long; false"
            })
    void parametersAreComparedApart(String pattern, String parameters, boolean found) {
        CompiledRules rules = referenced("METHOD_CALL", pattern);

        assertThat(matches(rules, call("java.sql.DriverManager", "getConnection", parameters.split(","))))
                .isEqualTo(found);
    }

    @Test
    void parametersThatAreNotKnownMakeTheMatchLessSure() {
        CompiledRules rules = referenced("METHOD_CALL", "java.sql.DriverManager.getConnection(java.lang.String)");

        Fact partly = call("java.sql.DriverManager", "getConnection", "");
        Fact unknown = fact(FactKind.METHOD_CALL, "java.sql.DriverManager", "getConnection");

        assertThat(rules.describe(0, partly, "").confidence()).isEqualTo(Confidence.INFERRED);
        assertThat(rules.describe(0, unknown, "").confidence()).isEqualTo(Confidence.GUESSED);
    }

    @Test
    void aMethodDeclarationCanBeAskedByItsReturnTypeAndParameters() {
        CompiledRules byReturn = referenced("METHOD", "* javax.xml.transform.Source");
        CompiledRules byParameters = referenced("METHOD", "*(java.net.URL, javax.xml.namespace.QName)");
        Fact declaration = new Fact(
                FactKind.METHOD_DECLARATION,
                "a.Service",
                "wsdl",
                List.of("java.net.URL", "javax.xml.namespace.QName"),
                Confidence.RESOLVED,
                Region.WHOLE,
                List::of);

        assertThat(matches(byReturn, fact(FactKind.RETURN_TYPE, "javax.xml.transform.Source", "wsdl")))
                .isTrue();
        assertThat(matches(byReturn, fact(FactKind.RETURN_TYPE, "java.lang.String", "wsdl")))
                .isFalse();
        assertThat(matches(byParameters, declaration)).isTrue();
    }

    @Test
    void wildcardsForMethodsAreNoConstructors() {
        assertThat(matches(referenced("METHOD", "*"), fact(FactKind.METHOD_DECLARATION, "a.B", "<init>")))
                .isFalse();
        assertThat(matches(referenced("METHOD", "*"), fact(FactKind.METHOD_DECLARATION, "a.B", "run")))
                .isTrue();
    }

    @Test
    void anEnumConstantIsFoundByItsNameOrItsType() {
        Fact constant = fact(FactKind.ENUM_CONSTANT, "org.a.Mode", "FAST");

        assertThat(matches(referenced("ENUM_CONSTANT", "org.a.Mode.FAST"), constant))
                .isTrue();
        assertThat(matches(referenced("ENUM", "org.a.Mode"), constant)).isTrue();
        assertThat(matches(referenced("ENUM_CONSTANT", "org.a.Mode.SLOW"), constant))
                .isFalse();
    }

    @Test
    void arraysAreFoundByTheirElementType() {
        CompiledRules rules = referenced("RETURN_TYPE", "byte*");

        assertThat(matches(rules, fact(FactKind.RETURN_TYPE, "byte[]", "read"))).isTrue();
        assertThat(matches(referenced("FIELD", "java.io.File"), fact(FactKind.FIELD, "java.io.File[]", "files")))
                .isTrue();
    }

    @Test
    void nestedTypesAreFoundWithDollarOrDot() {
        Fact use = fact(FactKind.TYPE_USE, "a.Outer.Inner");

        assertThat(matches(referenced("TYPE", "a.Outer$Inner"), use)).isTrue();
        assertThat(matches(referenced("TYPE", "a.Outer.Inner"), use)).isTrue();
    }

    @Test
    void aGuessMatchesWhereTheLastSegmentFits() {
        CompiledRules rules = referenced("METHOD_CALL", "javax.servlet.http.HttpSession.setAttribute");

        assertThat(matches(rules, guess(FactKind.METHOD_CALL, "HttpSession", "setAttribute")))
                .isTrue();
        assertThat(matches(rules, guess(FactKind.METHOD_CALL, "Session", "setAttribute")))
                .isFalse();
        assertThat(matches(rules, guess(FactKind.METHOD_CALL, "", "setAttribute")))
                .isFalse();
        assertThat(rules.describe(0, guess(FactKind.METHOD_CALL, "HttpSession", "setAttribute"), "")
                        .confidence())
                .isEqualTo(Confidence.GUESSED);
    }

    @Test
    void aTypeOfTheDefaultPackageIsNoGuess() {
        CompiledRules rules = referenced("TYPE", "javax.servlet.http.HttpSession");

        assertThat(matches(rules, fact(FactKind.TYPE_USE, "HttpSession"))).isFalse();
    }

    @Test
    void aGuessIsNotMadeOfAWildcardAlone() {
        assertThat(matches(referenced("TYPE", "com.tibco.*"), guess(FactKind.TYPE_USE, "Anything", "")))
                .isFalse();
        assertThat(matches(referenced("METHOD_CALL", "com.tibco.*"), guess(FactKind.METHOD_CALL, "Anything", "get")))
                .isFalse();
        assertThat(matches(referenced("TYPE", "com.tibco.*Session"), guess(FactKind.TYPE_USE, "QueueSession", "")))
                .isTrue();
    }

    @Test
    void anAnnotationIsAskedForItsElements() {
        CompiledRules rules = when("""
            java.referenced:
              location: ANNOTATION
              pattern: javax.ejb.ActivationConfigProperty
              annotated:
                elements:
                - name: propertyName
                  value: destination.*
            """);

        assertThat(matches(rules, annotation("propertyName", "destinationType")))
                .isTrue();
        assertThat(matches(rules, annotation("propertyName", "acknowledgeMode")))
                .isFalse();
        assertThat(matches(rules, annotation("name", "destinationType"))).isFalse();
    }

    private static Fact annotation(String element, String value) {
        return annotated(
                FactKind.ANNOTATION,
                "javax.ejb.ActivationConfigProperty",
                new AnnotationFact(
                        "javax.ejb.ActivationConfigProperty",
                        List.of(new Element(element, List.of("other", value), List.of()))));
    }

    @Test
    void aDeclarationIsAskedForItsAnnotationsNestedOnesIncluded() {
        CompiledRules rules = when("""
            java.referenced:
              location: FIELD
              pattern: java.lang.Integer
              annotated:
                pattern: org.hibernate.search.annotations.Field
            """);
        AnnotationFact field = new AnnotationFact("org.hibernate.search.annotations.Field", List.of());
        AnnotationFact around = new AnnotationFact(
                "org.hibernate.search.annotations.Fields", List.of(new Element("value", List.of(), List.of(field))));

        assertThat(matches(rules, annotated(FactKind.FIELD, "java.lang.Integer", field)))
                .isTrue();
        assertThat(matches(rules, annotated(FactKind.FIELD, "java.lang.Integer", around)))
                .isTrue();
        assertThat(matches(rules, annotated(FactKind.FIELD, "java.lang.Integer")))
                .isFalse();
    }

    @Test
    void annotationsAreNotAskedForUnlessACandidateWantsThem() {
        CompiledRules rules = referenced("FIELD", "java.lang.Integer");
        Fact fact = new Fact(FactKind.FIELD, "java.lang.Integer", "i", null, Confidence.RESOLVED, Region.WHOLE, () -> {
            throw new AssertionError("not asked for");
        });

        assertThat(matches(rules, fact)).isTrue();
    }

    @Test
    void rulesThatAskTheSameShareACondition() {
        String condition = "java.referenced:\n  location: IMPORT\n  pattern: java.rmi*\n";
        CompiledRules rules =
                RulesFixture.compile(RulesFixture.rule("One", condition) + RulesFixture.rule("Two", condition));

        assertThat(rules.conditions()).isEqualTo(1);
        assertThat(RulesFixture.link(
                                rules, RulesFixture.java(rules, "A.java", fact(FactKind.IMPORT, "java.rmi.Remote")))
                        .drafts())
                .extracting(draft -> draft.rule())
                .containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void namesThatNobodyAsksForGiveTheSameEmptyCandidates() {
        CompiledRules rules = referenced("TYPE", "java.io.File");

        assertThat(rules.subject("a.B").candidates(FactKind.TYPE_USE, ""))
                .isSameAs(rules.subject("c.D").candidates(FactKind.FIELD, "x"));
        assertThat(rules.subject("a.B")).isSameAs(rules.subject("a.B"));
        assertThat(rules.wants(FactKind.TYPE_USE)).isTrue();
        assertThat(rules.wants(FactKind.CATCH)).isFalse();
    }

    @Test
    void aMatchIsDescribedByWhatWasFound() {
        CompiledRules rules = referenced("METHOD_CALL", "javax.servlet.http.HttpSession.setAttribute");

        assertThat(rules.describe(0, call("javax.servlet.http.HttpSession", "setAttribute"), "")
                        .variables())
                .containsExactly(Map.entry("kind", "Method"), Map.entry("name", "HttpSession.setAttribute"));
    }

    @Test
    void customVariablesAreCutOutOfTheTrimmedLine() {
        CompiledRules rules = RulesFixture.compile("""
            - ruleID: Replaced
              message: use {{type}} of {{group}} for {{missing}} in {{whole}}
              customVariables:
              - pattern: import org.old.(?P<type>\\w+)
                name: type
                nameOfCaptureGroup: type
              - pattern: import (org).old
                name: group
              - pattern: nothing
                name: missing
                defaultValue: none
              - pattern: ^import
                name: whole
              when:
                java.referenced:
                  location: IMPORT
                  pattern: org.old.*
            """);

        assertThat(rules.describe(0, fact(FactKind.IMPORT, "org.old.Thing"), "\t import org.old.Thing;")
                        .variables())
                .containsEntry("type", "Thing")
                .containsEntry("group", "org")
                .containsEntry("missing", "none")
                .containsEntry("whole", "import");
    }

    @Test
    void aSecretVariableIsMaskedAndItsPlaceInTheLineIsTold() {
        CompiledRules rules = RulesFixture.compile("""
            - ruleID: Password
              message: '{{password}} is in the code'
              labels:
              - sahab/secret=password
              customVariables:
              - pattern: '"([^"]*)"\\)'
                name: password
              when:
                java.referenced:
                  location: METHOD_CALL
                  pattern: java.sql.DriverManager.getConnection
            """);
        String line = "    c = DriverManager.getConnection(url, user, \"tiger\");";

        Description description = rules.describe(0, call("java.sql.DriverManager", "getConnection"), line);

        assertThat(description.variables()).containsEntry("password", "***");
        assertThat(description.secrets())
                .singleElement()
                .satisfies(span ->
                        assertThat(line.substring(span.start(), span.end())).isEqualTo("tiger"));
    }

    @Test
    void theOrderOfFactsAndThreadsDoesNotMatterToCandidates() {
        CompiledRules rules =
                RulesFixture.compile(RulesFixture.rule("B", "java.referenced:\n  location: TYPE\n  pattern: a.*\n")
                        + RulesFixture.rule("A", "java.referenced:\n  location: TYPE\n  pattern: a.B\n"));

        assertThat(matching(rules, fact(FactKind.TYPE_USE, "a.B"))).containsExactly(0, 1);
    }
}
