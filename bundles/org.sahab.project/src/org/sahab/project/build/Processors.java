package org.sahab.project.build;

import java.util.Set;

/** Annotation processors, which write code that the sources do not show. */
public final class Processors {

    private static final Set<String> KNOWN = Set.of(
            "mapstruct-processor",
            "hibernate-jpamodelgen",
            "hibernate-processor",
            "openjpa-processor",
            "querydsl-apt",
            "dagger-compiler",
            "auto-value",
            "auto-service",
            "auto-factory",
            "org.immutables.value",
            "micronaut-inject-java",
            "spring-boot-configuration-processor",
            "picocli-codegen",
            "record-builder-processor",
            "jmh-generator-annprocess",
            "org.apache.felix.scr.annotations");

    private Processors() {}

    /** Notes a dependency if it is known for an annotation processor. */
    public static void note(ModuleDescription.Builder builder, String artifact) {
        if (artifact.equals("lombok")) {
            builder.lombok();
        } else if (KNOWN.contains(artifact)) {
            builder.processor(artifact);
        }
    }

    /** Notes what a build file declares to be an annotation processor. */
    public static void noteDeclared(ModuleDescription.Builder builder, String name) {
        if (name.equals("lombok") || name.startsWith("lombok.")) {
            builder.lombok();
        } else {
            builder.processor(name);
        }
    }
}
