package org.sahab.report.html;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.finding.Finding;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.Wording;

/**
 * An assessment as one HTML page for an architect: what was assessed and how completely, findings by dimension, rule, module
 * and file, every finding with its code and the page of its rule, what could not be analysed, method and versions. The page
 * is complete by itself, asks no network for anything, and is readable without its script. A content security policy names
 * the one style and the one script by their hashes, so that nothing else can run.
 */
public final class HtmlReport {

    private static final String POLICY = "default-src 'none'; script-src '%s'; style-src '%s'; img-src data:;"
            + " base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /** Writes the page; the writer stays open. */
    public void write(Assessment assessment, Language language, Writer writer) throws IOException {
        Labels labels = Labels.in(language);
        Wording wording = new Wording(assessment, labels);
        List<Finding> ranked = Rank.findings(assessment);

        String style = resource("report.css");
        String script = resource("report.js");
        Map<String, Object> values = new Page(assessment, ranked, labels, wording).values();
        values.put("policy", String.format(Locale.ROOT, POLICY, hash(script), hash(style)));
        values.put("style", style);
        values.put("script", script);
        values.put("data", new FindingData(assessment, ranked, labels, wording, FindingData.Limits.USUAL).json());
        values.put("t", (Mustache.Lambda) (fragment, out) -> out.write(Html.escape(labels.text(fragment.execute()))));
        Mustache.compiler()
                .withEscaper(Html::escape)
                .compile(resource("report.html"))
                .execute(values, writer);
        writer.flush();
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("No resource " + name);
            }
            // Line ends as they are in the page, whatever the checkout made of them: the hash is over them.
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
