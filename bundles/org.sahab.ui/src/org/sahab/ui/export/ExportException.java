package org.sahab.ui.export;

/** Says why reports were not written, as one sentence in the language of the workbench. */
final class ExportException extends Exception {
    private static final long serialVersionUID = 1L;

    ExportException(String sentence) {
        super(sentence);
    }

    ExportException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
