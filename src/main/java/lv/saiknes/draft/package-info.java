/**
 * Proposals of facts, made from the lines of a source for a person to accept, change or
 * strike. Nothing here is a fact: drafts lie apart from the seed data and are never
 * loaded. Public faces: {@link lv.saiknes.draft.Drafter}, which makes them,
 * {@link lv.saiknes.draft.DraftFolder}, which keeps them, and
 * {@link lv.saiknes.draft.Acceptance}, which writes an accepted one into the seed data.
 */
@ApplicationModule(allowedDependencies = { "evidence", "model", "ontology", "seed", "text" })
@NullMarked
package lv.saiknes.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
