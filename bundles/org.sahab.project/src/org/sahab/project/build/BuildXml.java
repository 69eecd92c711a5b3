package org.sahab.project.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads build files in XML into elements. Follows no entity, and bounds depth and size. */
public final class BuildXml {

    private static final long MOST_BYTES = 4 << 20;
    private static final int MOST_DEPTH = 100;

    /**
     * An element; its text is not kept but where it has no children.
     *
     * @param name the name without a prefix
     * @param attributes the attributes by name
     * @param children the elements in it, in order
     * @param text the text directly in it, stripped
     */
    public record Element(String name, Map<String, String> attributes, List<Element> children, StringBuilder text) {

        /** The attribute of this name. */
        public Optional<String> attribute(String attribute) {
            return Optional.ofNullable(attributes.get(attribute));
        }

        /** The children of this name, in order. */
        public Stream<Element> children(String child) {
            return children.stream().filter(element -> element.name().equals(child));
        }

        /** This element and all below it, in document order. */
        public Stream<Element> all() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
        }
    }

    private BuildXml() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read or is not well-formed
     */
    public static Element read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("Too large for a build file");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException("Not well-formed", e);
        }
    }

    private static Element read(XMLStreamReader reader) throws XMLStreamException, IOException {
        Deque<Element> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Element element = start(reader);
                    if (!open.isEmpty()) {
                        open.peek().children().add(element);
                    }
                    open.push(element);
                    if (open.size() > MOST_DEPTH) {
                        throw new IOException("Too deep for a build file");
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text().append(reader.getText().strip());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Element element = open.pop();
                    if (open.isEmpty()) {
                        return element;
                    }
                }
                default -> {
                    // comments, instructions and entities say nothing
                }
            }
        }
        throw new IOException("No element");
    }

    private static Element start(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new Element(reader.getLocalName(), attributes, new ArrayList<>(), new StringBuilder());
    }
}
