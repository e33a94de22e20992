/**
 * The command line: one class per command. Public face:
 * {@link lv.saiknes.command.CommandLine}. Imports everything but api.
 */
@NullMarked
package lv.saiknes.command;

import org.jspecify.annotations.NullMarked;
