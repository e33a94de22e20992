/**
 * The command line: one class per command. Public face:
 * {@link lv.saiknes.command.CommandLine}.
 */
@ApplicationModule(allowedDependencies = { "assistants", "changes", "draft", "evidence", "export", "model", "ontology",
		"query", "schema", "seed", "sentence", "settings", "source", "spreadsheet", "text", "time" })
@NullMarked
package lv.saiknes.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
