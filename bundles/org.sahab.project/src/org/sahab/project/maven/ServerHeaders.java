package org.sahab.project.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.settings.Server;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The HTTP headers that settings may configure for a server, such as tokens. */
final class ServerHeaders {

    private ServerHeaders() {}

    /** The headers of {@code configuration/httpHeaders/property}, by name. */
    static Map<String, String> of(Server server) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (server.getConfiguration() instanceof Xpp3Dom configuration
                && configuration.getChild("httpHeaders") != null) {
            for (Xpp3Dom property : configuration.getChild("httpHeaders").getChildren("property")) {
                Xpp3Dom name = property.getChild("name");
                Xpp3Dom value = property.getChild("value");
                if (name != null && name.getValue() != null) {
                    headers.put(name.getValue(), value == null || value.getValue() == null ? "" : value.getValue());
                }
            }
        }
        return headers;
    }
}
