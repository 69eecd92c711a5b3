package org.sahab.project;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a file is, judged by its name alone. */
public enum FileKind {
    JAVA,
    KOTLIN,
    GROOVY,
    SCALA,
    CLOJURE,
    /** Pages with code: JSP, JSPX, tag files. */
    JSP,
    /** Everything written in XML, whatever its extension. */
    XML,
    PROPERTIES,
    YAML,
    JSON,
    DOCKERFILE,
    /** A jar's manifest. */
    MANIFEST,
    /** Shell scripts of any system. */
    SHELL,
    /** Archives of classes: jar, war, ear, rar. */
    JAR,
    CLASS,
    /** Any other file known to be text. */
    TEXT,
    /** Anything else; may be text or not. */
    OTHER,
    /** Larger than what is analysed, whatever it is; must not be read. */
    OVERSIZED;

    private static final Map<String, FileKind> BY_EXTENSION = Map.ofEntries(
            Map.entry("java", JAVA),
            Map.entry("kt", KOTLIN),
            Map.entry("kts", KOTLIN),
            Map.entry("groovy", GROOVY),
            Map.entry("gradle", GROOVY),
            Map.entry("scala", SCALA),
            Map.entry("clj", CLOJURE),
            Map.entry("jsp", JSP),
            Map.entry("jspf", JSP),
            Map.entry("jspx", JSP),
            Map.entry("tag", JSP),
            Map.entry("tagx", JSP),
            Map.entry("properties", PROPERTIES),
            Map.entry("yaml", YAML),
            Map.entry("yml", YAML),
            Map.entry("json", JSON),
            Map.entry("dockerfile", DOCKERFILE),
            Map.entry("sh", SHELL),
            Map.entry("bash", SHELL),
            Map.entry("ksh", SHELL),
            Map.entry("bat", SHELL),
            Map.entry("cmd", SHELL),
            Map.entry("ps1", SHELL),
            Map.entry("jar", JAR),
            Map.entry("war", JAR),
            Map.entry("ear", JAR),
            Map.entry("rar", JAR),
            Map.entry("sar", JAR),
            Map.entry("class", CLASS));

    private static final Set<String> XML_EXTENSIONS = Set.of(
            "xml",
            "xmi",
            "xsd",
            "xsl",
            "xslt",
            "wsdl",
            "wsdd",
            "tld",
            "xhtml",
            "jrxml",
            "jdo",
            "orm",
            "hbm",
            "dbs",
            "bpmn",
            "bpel",
            "jnlp",
            "launch",
            "fxml",
            "xul",
            "zul",
            "mdo",
            "pom",
            "xjb",
            "rdf",
            "config",
            "csproj",
            "iml",
            "classpath",
            "project",
            "plan",
            "composite",
            "composition",
            "target",
            "product",
            "svg");

    private static final Set<String> TEXT_EXTENSIONS = Set.of(
            "txt",
            "md",
            "apt",
            "adoc",
            "rst",
            "html",
            "htm",
            "css",
            "scss",
            "less",
            "js",
            "mjs",
            "ts",
            "tsx",
            "jsx",
            "vue",
            "sql",
            "ddl",
            "ini",
            "conf",
            "cfg",
            "cnf",
            "env",
            "toml",
            "lock",
            "csv",
            "vm",
            "ftl",
            "template",
            "tmpl",
            "mustache",
            "handlebars",
            "hbs",
            "py",
            "rb",
            "php",
            "pl",
            "c",
            "h",
            "cpp",
            "hpp",
            "cs",
            "go",
            "rs",
            "gitignore",
            "gitattributes",
            "editorconfig",
            "bnd",
            "mf",
            "service",
            "drl",
            "g4",
            "idl",
            "proto",
            "graphql",
            "tf",
            "log",
            "jj",
            "jjt",
            "wsf",
            "prefs",
            "policy",
            "bats",
            "mvel",
            "groovytemplate",
            "tpl",
            "pem",
            "crt",
            "key");

    /** What a file of this name is; only the last segment of a path counts. */
    public static FileKind of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        FileKind kind = BY_EXTENSION.get(extension);
        if (kind != null) {
            return kind;
        }
        if (XML_EXTENSIONS.contains(extension)) {
            return XML;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("manifest.mf")) {
            return MANIFEST;
        }
        if (TEXT_EXTENSIONS.contains(extension)) {
            return TEXT;
        }
        if (lower.equals("dockerfile") || lower.equals("containerfile") || lower.startsWith("dockerfile.")) {
            return DOCKERFILE;
        }
        return switch (lower) {
            case "jenkinsfile" -> GROOVY;
            case "license", "notice", "readme", "changes", "copying", "makefile", "procfile", "dependencies" -> TEXT;
            default -> OTHER;
        };
    }

    /** Whether this is source code of a JVM language other than Java. */
    public boolean otherJvmLanguage() {
        return this == KOTLIN || this == GROOVY || this == SCALA || this == CLOJURE;
    }
}
