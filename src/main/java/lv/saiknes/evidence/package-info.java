/**
 * The sources as text: passages, hashes, masked personal spans, and the check that a
 * passage says what is claimed. Public faces: {@link lv.saiknes.evidence.SourceLibrary}
 * and {@link lv.saiknes.evidence.EvidenceVerifier}.
 */
@ApplicationModule(allowedDependencies = { "model", "ontology", "text" })
@NullMarked
package lv.saiknes.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
