/** XML and JSON files with the true position of every node, and XPath over them. */
@NullMarked
package org.sahab.rules.xml;

import org.jspecify.annotations.NullMarked;
