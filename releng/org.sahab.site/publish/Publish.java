import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.ProcessingInstruction;
import org.w3c.dom.Text;

/**
 * Makes the p2 repository that the build has assembled ready to be published:
 * {@code java Publish.java REPOSITORY TIMESTAMP KEY PAGE FILE...}.
 *
 * <p>The build writes its metadata in the order of hashes and with the time of day; here they get an order and the time that
 * stands for the version, so that the same commit makes the same bytes. The page for browsers gets the version, further files
 * are laid beside it, and all of it is packed into {@code org.sahab.site-VERSION.zip} beside the repository.
 *
 * <p>With the fingerprint of an OpenPGP key, {@code gpg} signs every bundle and feature; {@code -} signs nothing. The jars stay
 * as they are: their signatures and the public key go into the metadata, where p2 looks for them.
 */
final class Publish {
    private static final Pattern FEATURE = Pattern.compile("org\\.sahab\\.feature_(.+)\\.jar");

    /** Whose children have no order. Those of the others, such as rules that map names to files, have one. */
    private static final Set<String> UNORDERED =
            Set.of("units", "artifacts", "properties", "provides", "requires", "instructions");

    /** Stands for no key. */
    private static final String UNSIGNED = "-";

    private final Path repository;
    private final OffsetDateTime timestamp;
    private final String key;

    private Publish(Path repository, OffsetDateTime timestamp, String key) {
        this.repository = repository;
        this.timestamp = timestamp;
        this.key = key;
    }

    public static void main(String[] args) throws Exception {
        Path repository = Path.of(args[0]);
        Publish publish = new Publish(repository, OffsetDateTime.parse(args[1]), args[2]);
        publish.rewrite("content");
        publish.rewrite("artifacts");
        publish.writeIndex();
        String version = version(repository);
        String page = Files.readString(Path.of(args[3])).replace("@VERSION@", version);
        Files.writeString(repository.resolve("index.html"), page);
        for (String file : List.of(args).subList(4, args.length)) {
            Path original = Path.of(file);
            Files.copy(original, repository.resolve(original.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        publish.pack(repository.resolveSibling("org.sahab.site-" + version + ".zip"));
    }

    private static String version(Path repository) throws IOException {
        try (Stream<Path> features = Files.list(repository.resolve("features"))) {
            return features.map(feature -> FEATURE.matcher(feature.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(match -> match.group(1))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the site holds no feature of Sahab"));
        }
    }

    /** Puts an index of the repository in order: {@code content} or {@code artifacts}. */
    private void rewrite(String name) throws Exception {
        Path jar = repository.resolve(name + ".jar");
        Document document;
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name + ".xml"))) {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
        if (name.equals("artifacts") && !key.equals(UNSIGNED)) {
            sign(document);
        }
        StringBuilder text = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n");
        for (Node node = document.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof ProcessingInstruction instruction) {
                text.append("<?")
                        .append(instruction.getTarget())
                        .append(' ')
                        .append(instruction.getData())
                        .append("?>\n");
            }
        }
        text.append(serialise(document.getDocumentElement(), "")).append('\n');
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, name + ".xml", text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void sign(Document artifacts) throws Exception {
        addProperty(
                (Element) artifacts.getElementsByTagName("properties").item(0), "pgp.publicKeys", gpg("--export", key));
        NodeList all = artifacts.getElementsByTagName("artifact");
        for (int i = 0; i < all.getLength(); i++) {
            Element artifact = (Element) all.item(i);
            String folder = artifact.getAttribute("classifier").equals("osgi.bundle") ? "plugins" : "features";
            Path jar = repository
                    .resolve(folder)
                    .resolve(artifact.getAttribute("id") + "_" + artifact.getAttribute("version") + ".jar");
            addProperty(
                    (Element) artifact.getElementsByTagName("properties").item(0),
                    "pgp.signatures",
                    gpg("--local-user", key, "--detach-sign", "--output", "-", jar.toString()));
        }
    }

    private static void addProperty(Element properties, String name, String value) {
        Element property = properties.getOwnerDocument().createElement("property");
        property.setAttribute("name", name);
        property.setAttribute("value", value);
        properties.appendChild(property);
        properties.setAttribute(
                "size",
                Integer.toString(properties.getElementsByTagName("property").getLength()));
    }

    private static String gpg(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("gpg", "--batch", "--armor"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || out.isEmpty()) {
            throw new IOException("gpg made nothing: " + String.join(" ", command));
        }
        return out;
    }

    private String serialise(Element element, String indent) {
        String name = element.getTagName();
        if (name.equals("property") && element.getAttribute("name").equals("p2.timestamp")) {
            element.setAttribute("value", Long.toString(timestamp.toInstant().toEpochMilli()));
        }
        StringBuilder out = new StringBuilder(indent).append('<').append(name);
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            out.append(' ')
                    .append(attribute.getName())
                    .append("='")
                    .append(escape(attribute.getValue()))
                    .append('\'');
        }
        List<String> children = new ArrayList<>();
        StringBuilder content = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(serialise(child, indent + "  "));
            } else if (node instanceof Text value) {
                content.append(value.getData());
            }
        }
        String value = content.toString().strip();
        if (children.isEmpty() && value.isEmpty()) {
            return out.append("/>").toString();
        }
        out.append('>').append(escape(value));
        if (!children.isEmpty()) {
            if (UNORDERED.contains(name)) {
                children.sort(Comparator.naturalOrder());
            }
            children.forEach(child -> out.append('\n').append(child));
            out.append('\n').append(indent);
        }
        return out.append("</").append(name).append('>').toString();
    }

    private static String escape(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&apos;");
                // as characters of their own they would be read back as blanks
                case '\n', '\r', '\t' -> out.append("&#").append((int) c).append(';');
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Tells p2 which files to ask for, so that it does not ask for others in vain. */
    private void writeIndex() throws IOException {
        Files.writeString(repository.resolve("p2.index"), """
            version=1
            metadata.repository.factory.order=content.xml,\\!
            artifact.repository.factory.order=artifacts.xml,\\!
            """);
    }

    private void pack(Path target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(repository)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> repository.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            for (String name : names) {
                add(zip, name, Files.readAllBytes(repository.resolve(name)));
            }
        }
        Files.write(target, bytes.toByteArray());
    }

    private void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(timestamp.toInstant(), ZoneOffset.UTC));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
