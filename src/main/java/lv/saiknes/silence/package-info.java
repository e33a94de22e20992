/**
 * What it means that nothing is said: whether a source lists in full what is asked about,
 * so that its silence means none, or whether no source covers it. Public faces:
 * {@link lv.saiknes.silence.Listings} and {@link lv.saiknes.silence.Listing}.
 */
@ApplicationModule(allowedDependencies = { "model", "ontology" })
@NullMarked
package lv.saiknes.silence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
