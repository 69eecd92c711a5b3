package org.sahab.project.ant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Scope;
import org.sahab.project.BuildSystem;
import org.sahab.project.MissingDependency;
import org.sahab.project.MissingDependency.Reason;
import org.sahab.project.build.BuildContext;
import org.sahab.project.build.BuildXml.Element;
import org.sahab.project.build.DeclaredRoot;
import org.sahab.project.build.Encodings;
import org.sahab.project.build.JavaLevel;
import org.sahab.project.build.ModuleDescription;
import org.sahab.project.build.ModuleFolders;
import org.sahab.project.tree.FileEntry;
import org.sahab.project.tree.Glob;
import org.sahab.project.tree.PropertyFiles;
import org.sahab.project.tree.TreePaths;

/** One Ant build file: the roots, level, encoding and class paths of its compile tasks. */
final class AntProject {

    private static final int MOST_REFERENCES = 50;

    private final BuildContext context;
    private final Element project;
    private final String folder;
    private final AntProperties properties = new AntProperties();
    private final Map<String, Element> byId = new HashMap<>();

    private AntProject(BuildContext context, Element project, String folder) {
        this.context = context;
        this.project = project;
        this.folder = folder;
    }

    /** The project of a build file; its folder is what it says, as long as that lies in the tree. */
    static AntProject of(BuildContext context, FileEntry file, Element project) {
        String written = project.attribute("basedir").orElse(".");
        String folder = TreePaths.resolve(file.folder(), written);
        boolean exists = folder != null && context.tree().hasFolder(folder);
        AntProject ant = new AntProject(context, project, exists ? folder : file.folder());
        ant.readProperties();
        return ant;
    }

    private void readProperties() {
        properties.put("basedir", ".");
        project.attribute("name").ifPresent(name -> properties.put("ant.project.name", name));
        project.all().forEach(element -> {
            element.attribute("id").ifPresent(id -> byId.putIfAbsent(id, element));
            if (element.name().equals("property")) {
                element.attribute("name")
                        .ifPresent(name -> element.attribute("value")
                                .or(() -> element.attribute("location"))
                                .ifPresent(value -> properties.put(name, value)));
                element.attribute("file").ifPresent(this::readProperties);
            }
        });
    }

    private void readProperties(String file) {
        String path = path(file);
        if (path != null) {
            Properties read = PropertyFiles.read(context.tree(), path);
            read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
        }
    }

    private @Nullable String path(String written) {
        return TreePaths.resolve(folder, properties.expand(written));
    }

    /** What it says; empty if it compiles nothing. */
    Optional<ModuleDescription> describe() {
        List<Element> compilers =
                project.all().filter(element -> element.name().equals("javac")).toList();
        if (compilers.isEmpty()) {
            return Optional.empty();
        }
        String name = project.attribute("name")
                .map(properties::expand)
                .filter(text -> !text.isBlank() && !text.contains("${"))
                .orElseGet(() -> ModuleFolders.name(context.tree(), folder));
        ModuleDescription.Builder builder = ModuleDescription.of(folder, name, BuildSystem.ANT);
        compilers.reversed().forEach(compiler -> add(builder, compiler)); // so that the first has the last word
        return Optional.of(builder.build());
    }

    private void add(ModuleDescription.Builder builder, Element compiler) {
        for (String attribute : List.of("target", "source", "release")) {
            compiler.attribute(attribute)
                    .map(properties::expand)
                    .ifPresent(level -> builder.level(JavaLevel.parse(level)));
        }
        compiler.attribute("encoding")
                .map(properties::expand)
                .ifPresent(encoding -> builder.encoding(Encodings.parse(encoding)));
        compiler.attribute("srcdir").ifPresent(roots -> addRoots(builder, roots));
        compiler.children("src")
                .forEach(root -> root.attribute("path")
                        .or(() -> root.attribute("location"))
                        .ifPresent(roots -> addRoots(builder, roots)));
        Set<Element> seen = new HashSet<>();
        compiler.children("classpath").forEach(path -> addPath(builder, path, seen));
        compiler.attribute("classpathref").map(byId::get).ifPresent(path -> addPath(builder, path, seen));
        compiler.attribute("classpath").ifPresent(path -> addFiles(builder, path));
    }

    private void addRoots(ModuleDescription.Builder builder, String written) {
        for (String root : split(written)) {
            String path = path(root);
            if (path != null && context.tree().hasFolder(path)) {
                boolean test =
                        Arrays.stream(path.split("/")).anyMatch(segment -> segment.matches("(?i)(?:j?unit)?tests?"));
                builder.root(new DeclaredRoot(path, test ? Scope.TEST : Scope.PRODUCTION));
            }
        }
    }

    private List<String> split(String path) {
        return Arrays.stream(properties.expand(path).split("[:;]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private void addPath(ModuleDescription.Builder builder, Element path, Set<Element> seen) {
        if (!seen.add(path) || seen.size() > MOST_REFERENCES) {
            return;
        }
        path.attribute("refid").map(byId::get).ifPresent(other -> addPath(builder, other, seen));
        path.attribute("path").ifPresent(files -> addFiles(builder, files));
        path.attribute("location").ifPresent(files -> addFiles(builder, files));
        for (Element child : path.children()) {
            switch (child.name()) {
                case "pathelement", "path", "classpath" -> addPath(builder, child, seen);
                case "fileset" -> addFileSet(builder, child);
                default -> {
                    // other resources hold no jars that could be known here
                }
            }
        }
    }

    private void addFiles(ModuleDescription.Builder builder, String written) {
        for (String file : split(written)) {
            String path = path(file);
            Optional<FileEntry> entry =
                    path == null ? Optional.empty() : context.tree().file(path);
            if (entry.isPresent()) {
                builder.jar(entry.get().location());
            } else if (file.endsWith(".jar")) {
                String name = file.substring(file.lastIndexOf('/') + 1);
                builder.missing(new MissingDependency("", name, "", Reason.FILE_NOT_FOUND));
            }
        }
    }

    private void addFileSet(ModuleDescription.Builder builder, Element fileSet) {
        String top = fileSet.attribute("dir").map(this::path).orElse(null);
        if (top == null) {
            return;
        }
        List<Glob> includes = patterns(fileSet, "includes", "include");
        List<Glob> excludes = patterns(fileSet, "excludes", "exclude");
        for (FileEntry file : context.tree().files()) {
            if (file.name().endsWith(".jar") && TreePaths.isIn(file.path(), top)) {
                String path = TreePaths.relativize(top, file.path());
                boolean included = includes.isEmpty() || includes.stream().anyMatch(glob -> glob.matches(path));
                if (included && excludes.stream().noneMatch(glob -> glob.matches(path))) {
                    builder.jar(file.location());
                }
            }
        }
    }

    private List<Glob> patterns(Element fileSet, String attribute, String child) {
        List<String> written = new ArrayList<>();
        fileSet.attribute(attribute)
                .ifPresent(list ->
                        written.addAll(Arrays.asList(properties.expand(list).split("[,\\s]+"))));
        fileSet.children(child)
                .flatMap(element -> element.attribute("name").stream())
                .map(properties::expand)
                .forEach(written::add);
        return written.stream()
                .filter(pattern -> !pattern.isBlank())
                .map(Glob::of)
                .toList();
    }
}
