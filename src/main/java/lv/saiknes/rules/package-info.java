/**
 * The rules that derive relations and claims from others, all in one place. Public face:
 * {@link lv.saiknes.rules.DerivationRules}.
 */
@ApplicationModule(allowedDependencies = "model")
@NullMarked
package lv.saiknes.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
