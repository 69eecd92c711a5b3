package org.sahab.model.rule;

/**
 * A reference that a rule names.
 *
 * @param url the address, as text; never opened by the product itself
 * @param title what stands there
 */
public record Link(String url, String title) {}
