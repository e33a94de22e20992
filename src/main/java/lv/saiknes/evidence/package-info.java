/**
 * The sources as text: passages, hashes, masked personal spans, and the check that a
 * passage says what is claimed. Public face: {@link lv.saiknes.evidence.SourceLibrary}
 * and {@link lv.saiknes.evidence.EvidenceVerifier}. Imports model and ontology.
 */
@NullMarked
package lv.saiknes.evidence;

import org.jspecify.annotations.NullMarked;
