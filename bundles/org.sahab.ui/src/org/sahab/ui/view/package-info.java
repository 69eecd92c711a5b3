/** The Cloud Readiness view: what was found, grouped, filtered and sorted, beside the page of the rule that found it. */
@NullMarked
package org.sahab.ui.view;

import org.jspecify.annotations.NullMarked;
