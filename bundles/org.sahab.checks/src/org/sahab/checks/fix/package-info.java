/**
 * Quick fixes: from the syntax tree and a finding to edits of the text, without workbench or workspace.
 *
 * <p>A fix is a class {@code IDFix} beside the rule {@code ID}, in the list of {@code BuiltIn.fixes()}, with the messages {@code fix}
 * and, if it changes behaviour, {@code fix.note} in the heads of the rule's pages, which also say when it is not offered. It looks the
 * finding up in the tree, checks everything it relies on, and gives no edit where something cannot be checked. Its test holds the code
 * before and after in text blocks, and code for which nothing may be offered.
 */
@NullMarked
package org.sahab.checks.fix;

import org.jspecify.annotations.NullMarked;
