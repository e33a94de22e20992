/**
 * The pages as such: layout, language, headers, navigation, the page of one node, the
 * page about the data. Public faces for the pages of features:
 * {@link lv.saiknes.house.House}, {@link lv.saiknes.house.InnerApi} and {@link lv.saiknes.house.NodeName}.
 */
@ApplicationModule(
		allowedDependencies = { "address", "export", "model", "ontology", "query", "silence", "text", "time" })
@NullMarked
package lv.saiknes.house;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
