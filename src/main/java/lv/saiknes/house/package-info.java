/**
 * The pages as such: layout, language, headers, navigation, the page about the data.
 * Public faces for the pages of features: {@link lv.saiknes.house.House},
 * {@link lv.saiknes.house.InnerApi} and {@link lv.saiknes.house.NodeName}, and for the
 * page of a node {@link lv.saiknes.house.StatementReader} and
 * {@link lv.saiknes.house.References}.
 */
@ApplicationModule(allowedDependencies = { "address", "export", "model", "ontology", "query", "time", "words" })
@NullMarked
package lv.saiknes.house;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
