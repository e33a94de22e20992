/**
 * Tables that become sources: CSV, TSV and XLSX, whose rows are their lines, read into
 * seed data as a mapping says. Public faces: {@link lv.saiknes.spreadsheet.Mapping},
 * {@link lv.saiknes.spreadsheet.TableImport} and, for what an import wrote before,
 * {@link lv.saiknes.spreadsheet.ImportFolder}.
 */
@ApplicationModule(allowedDependencies = { "address", "draft", "evidence", "graph", "match", "model", "ontology",
		"source", "text" })
@NullMarked
package lv.saiknes.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
