/** Quick fixes: from the syntax tree and a finding to edits of the text, without workbench or workspace. */
@NullMarked
package org.sahab.checks.fix;

import org.jspecify.annotations.NullMarked;
